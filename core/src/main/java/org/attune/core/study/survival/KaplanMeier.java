package org.attune.core.study.survival;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import org.attune.core.internal.stats.Normal;

/// The share that is still waiting, session by session, with those who were not watched to the end counted as long as they were.
///
/// Formula: the product over times of `1 - came / at risk`; its interval is `S^exp(±1.96 e)`, with e the error of `log(-log S)` after
/// Greenwood: the root of the sum of `came / (at risk (at risk - came))`, over `|log S|`. Of 1 and of 0 there is no interval; both ends
/// are then that number. Missing: a wait that was cut off counts as at risk up to and including its end. Smallest n: 1 wait.
///
/// Source: E. L. Kaplan and P. Meier, Nonparametric estimation from incomplete observations, JASA 53 (1958) 457-481,
/// doi:10.1080/01621459.1958.10501452. Check: of waits 1, 2 and 3 of which the second was cut off, 2/3 wait on after 1, none after 3.
public final class KaplanMeier {

    private static final double HALF = 0.5;
    /// A product of shares this close to a half is a half: our choice.
    private static final double ROUNDING = 1e-12;
    private static final double REACH = Normal.quantile(0.975);

    private KaplanMeier() {}

    /// What happened by one time.
    ///
    /// @param sessions the time
    /// @param atRisk how many were waiting just before
    /// @param came for how many it came then
    /// @param cutOff how many were not watched longer
    /// @param share the share that waits on afterwards
    /// @param low the lower end of its 95% interval
    /// @param high the upper end
    public record Step(double sessions, int atRisk, int came, int cutOff, double share, double low, double high) {

        /// Whether the share has an interval; of all and of none there is none.
        public boolean hasInterval() {
            return share > 0 && share < 1;
        }
    }

    /// The course of waiting.
    ///
    /// @param steps every time at which something came or was cut off, ascending
    public record Curve(List<Step> steps) {

        public Curve {
            steps = List.copyOf(steps);
        }

        /// How many waits it rests on.
        public int waits() {
            return steps.isEmpty() ? 0 : steps.getFirst().atRisk();
        }

        /// For how many it came.
        public int came() {
            return steps.stream().mapToInt(Step::came).sum();
        }

        /// The share that waits on after a time.
        public double shareAfter(double sessions) {
            return stepBy(sessions).map(Step::share).orElse(1.0);
        }

        /// How long the longest of them was watched; 0 where there is none.
        public double longest() {
            return steps.isEmpty() ? 0 : steps.getLast().sessions();
        }

        /// Whether the share after a time is known: somebody was watched so long, or nobody waited any more before.
        public boolean isKnownAfter(double sessions) {
            return !steps.isEmpty() && (sessions <= longest() || steps.getLast().share() == 0);
        }

        /// The last step by a time; empty where nothing had happened yet.
        public Optional<Step> stepBy(double sessions) {
            return steps.stream().filter(step -> step.sessions() <= sessions).reduce((first, second) -> second);
        }

        /// The time by which it came for half of all; the middle between two where exactly half wait on between them.
        /// Empty where more than half were still waiting when last seen.
        public OptionalDouble median() {
            for (int i = 0; i < steps.size(); i++) {
                Step step = steps.get(i);
                if (step.came() > 0 && step.share() <= HALF + ROUNDING) {
                    boolean isExact = step.share() >= HALF - ROUNDING;
                    return OptionalDouble
                            .of(isExact ? (step.sessions() + nextCame(i, step)) / 2 : step.sessions());
                }
            }
            return OptionalDouble.empty();
        }

        private double nextCame(int from, Step otherwise) {
            return steps.stream()
                    .skip(from + 1L)
                    .filter(step -> step.came() > 0)
                    .findFirst()
                    .orElse(otherwise)
                    .sessions();
        }
    }

    /// The curve of some waits; without steps where there are none.
    public static Curve of(List<Wait> waits) {
        List<Wait> sorted = waits.stream().sorted(Comparator.comparingDouble(Wait::sessions)).toList();
        List<Step> steps = new ArrayList<>();
        double share = 1;
        double greenwood = 0;
        int next = 0;
        while (next < sorted.size()) {
            double time = sorted.get(next).sessions();
            int atRisk = sorted.size() - next;
            int came = 0;
            int cutOff = 0;
            for (; next < sorted.size() && sorted.get(next).sessions() == time; next++) {
                came += sorted.get(next).hasCome() ? 1 : 0;
                cutOff += sorted.get(next).hasCome() ? 0 : 1;
            }
            share *= (double) (atRisk - came) / atRisk;
            greenwood += (double) came / ((double) atRisk * (atRisk - came));
            steps.add(step(time, atRisk, came, cutOff, share, greenwood));
        }
        return new Curve(steps);
    }

    private static Step step(double time, int atRisk, int came, int cutOff, double share, double greenwood) {
        if (share == 0 || share == 1) {
            return new Step(time, atRisk, came, cutOff, share, share, share);
        }
        double error = Math.sqrt(greenwood) / Math.abs(Math.log(share));
        return new Step(time, atRisk, came, cutOff, share, Math.pow(share, Math.exp(REACH * error)),
                Math.pow(share, Math.exp(-REACH * error)));
    }
}
