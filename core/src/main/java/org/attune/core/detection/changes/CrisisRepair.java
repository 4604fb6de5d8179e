package org.attune.core.detection.changes;

import java.util.ArrayList;
import java.util.List;

import org.attune.core.course.Case;
import org.attune.core.course.Course;
import org.attune.core.detection.Rule;
import org.attune.core.detection.RuleEntry;
import org.attune.core.detection.RuleName;
import org.attune.core.detection.Setting;
import org.attune.core.detection.Sight;
import org.attune.core.detection.Verdict;
import org.attune.core.detection.flags.RaisedFlags;
import org.attune.core.internal.wording.Wording;

/// The score falls from its best by a whole spread or two: a crisis opens, and closes when the score is nearly back.
///
/// A crisis opens at the score where `peak - x_t >= k * max(within SD, between SD)`; the peak is the best score since the last
/// crisis closed. It closes at the first score of at least `peak - threshold / 4`, and the next peak starts from there. The within SD is
/// that of the whole course in retrospect, that of the earlier scores live; the between SD is the practice's, in points, when
/// given. The stricter of the two spreads counts. Where the threshold is 0, as while all scores are the same, nothing opens.
///
/// Smallest n: 4 scores. Source: after A. Gumz et al., BMC Med. Res. Methodol. 12 (2012) 10, doi:10.1186/1471-2288-12-10: one and two
/// SD, the stricter of both spreads, the shapes; where a crisis closes is our choice. docs/methods/crisis-repair.md.
/// Check: scores 4, 4, 4, 4, 2, 2, 4, 4 have an SD of .9258: with k = 1 a crisis opens at session 5 and closes at session 7.
public final class CrisisRepair implements Rule {

    /// The rule's name.
    public static final RuleName NAME = new RuleName("crisis-repair", 1);

    private static final int LEAST_SCORES = 4;

    private final int k;
    private final double betweenPoints;
    private final String parameters;

    private CrisisRepair(int k, double betweenPoints) {
        this.k = k;
        this.betweenPoints = betweenPoints;
        this.parameters = "k " + k
                + (betweenPoints > 0 ? ", between-client SD " + Wording.plain(betweenPoints) + " points"
                        : ", within-client SD alone (no between-client SD given)");
    }

    /// The rule as the catalogue offers it.
    public static RuleEntry entry() {
        return new RuleEntry(NAME, "crisis and repair",
                "The score falls from its best since the last repair by a spread or two, taking the larger of the client's own "
                        + "and the practice's. It follows each crisis to its repair and names its shape; a wide wobble hides "
                        + "what a narrow one shows.",
                "after Gumz et al. 2012, doi:10.1186/1471-2288-12-10",
                List.of(new Setting.CountSetting("k", "how many SDs a fall must have", 1, 1, 2),
                        new Setting.NumberSetting("between",
                                "the practice's between-client SD in points; 0 when it is not known", 0, 0, 1e6)),
                chosen -> new CrisisRepair(chosen.count("k"), chosen.number("between")));
    }

    @Override
    public RuleName name() {
        return NAME;
    }

    @Override
    public String parameters() {
        return parameters;
    }

    @Override
    public int leastScores() {
        return LEAST_SCORES;
    }

    @Override
    public boolean looks(Sight sight) {
        return true;
    }

    @Override
    public Verdict judge(Case c, Sight sight) {
        RaisedFlags raised = new RaisedFlags(this, sight);
        Course course = c.course();
        if (course.scores() < LEAST_SCORES) {
            return new Verdict.TooFew(course.scores(), LEAST_SCORES);
        }
        List<Crisis> crises = crises(course, sight);
        for (int i = 0; i < crises.size(); i++) {
            Crisis whole = crises.get(i);
            Crisis known = sight == Sight.LIVE ? whole.asItOpened() : whole;
            raised.raise(course.sessionAt(whole.opened()), new CrisisEvidence(this, sight, known, i + 1));
        }
        return raised.verdict();
    }

    /// Whether a crisis opens at a score.
    boolean opens(Course course, int index, Sight sight) {
        return crises(course, sight).stream().anyMatch(crisis -> crisis.opened() == index);
    }

    /// The crises of a course, in order.
    private List<Crisis> crises(Course course, Sight sight) {
        List<Crisis> crises = new ArrayList<>();
        int firstJudged = sight == Sight.LIVE ? LEAST_SCORES - 1 : 0;
        Spread spread = new Spread();
        spread.take(course, 0, sight == Sight.LIVE ? firstJudged : course.scores());
        int peak = 0;
        for (int i = 0; i < course.scores(); i++) {
            if (!crises.isEmpty() && crises.getLast().isOpen()) {
                Crisis followed = crises.getLast().follow(i);
                crises.set(crises.size() - 1, followed);
                peak = followed.isOpen() ? peak : i;
            } else if (course.pointsAt(i) >= course.pointsAt(peak)) {
                peak = i;
            } else if (i >= firstJudged && reaches(course.pointsAt(peak) - course.pointsAt(i), threshold(spread))) {
                crises.add(Crisis.open(course, peak, i, threshold(spread)));
            }
            if (sight == Sight.LIVE && i >= firstJudged) {
                spread.take(course, i, i + 1);
            }
        }
        return crises;
    }

    private double threshold(Spread spread) {
        return k * Math.max(spread.sd(), betweenPoints);
    }

    private static boolean reaches(double fall, double threshold) {
        return threshold > 0 && fall >= threshold - Crisis.ROUNDING_POINTS;
    }

    /// The SD of the scores taken in so far; exactly 0 while they are all the same.
    private static final class Spread {

        private int scores;
        private double mean;
        private double squares;

        /// Takes in the scores from index `from` to before index `to`.
        void take(Course course, int from, int to) {
            for (int i = from; i < to; i++) {
                double points = course.pointsAt(i);
                scores++;
                double off = points - mean;
                mean += off / scores;
                squares += off * (points - mean);
            }
        }

        double sd() {
            return scores > 1 ? Math.sqrt(squares / (scores - 1)) : 0;
        }
    }
}
