package org.attune.core.simulation.fit;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;

import org.attune.core.course.Case;
import org.attune.core.course.Course;
import org.attune.core.detection.steady.FallFilter;
import org.attune.core.detection.steady.FallModel;
import org.attune.core.internal.draws.Crew;
import org.attune.core.internal.draws.FallRun;
import org.attune.core.internal.draws.SteadyCourses;
import org.attune.core.internal.draws.Streams;
import org.attune.core.simulation.Draws;
import org.attune.core.simulation.RateSetting;
import org.attune.core.simulation.Threshold;

/// Finds the thresholds of `steady-or-fallen` that keep wished rates of flags in a practice.
///
/// False flags are counted on courses without any fall, drawn from the fitted model with the practice's own lengths and gaps; all flags
/// are counted on the practice's own past. Either way the rule runs as it will run, with the widened model.
///
/// Source: docs/methods/fit.md, which lists the rates reached. Check: the vectors of [Residuals] and [ChanceRuns]; a rate of .2 asked for
/// on courses drawn from the model is reached within its sampling error.
public final class Calibration {

    /// How many courses to draw: the threshold then moves by .02 to .03 from seed to seed. Source: docs/methods/fit.md.
    public static final int COURSES = 10_000;

    private final FallModel fitted;
    private final List<Course> courses;
    private final Draws draws;
    private final Map<RateSetting, Optional<ChanceRuns>> runs = new EnumMap<>(RateSetting.class);

    /// A wished rate of flags.
    ///
    /// @param setting what it counts
    /// @param per12 the rate per 12 scored sessions, above 0
    public record Wish(RateSetting setting, double per12) {
        public Wish {
            requireNonNull(setting, "setting");
            if (!(per12 > 0) || Double.isInfinite(per12)) {
                throw new IllegalArgumentException("per12 must be a number above 0, but was " + per12);
            }
        }
    }

    /// @param fitted the model as fitted, not widened
    /// @param cases the practice's cases, all on one scale, of which at least one has a score
    /// @param draws how much to simulate; [#COURSES] is enough
    public Calibration(FallModel fitted, List<Case> cases, Draws draws) {
        this.fitted = fitted;
        this.courses = cases.stream().map(Case::course).filter(c -> c.scores() > 0).toList();
        this.draws = draws;
        if (courses.isEmpty()) {
            throw new IllegalArgumentException("thresholds are found on courses that have scores, but none has");
        }
    }

    /// The thresholds for several wishes, in their order; those that [#threshold(Wish)] cannot tell are left out.
    public List<Threshold> thresholds(List<Wish> wishes) {
        List<Threshold> found = new ArrayList<>();
        wishes.forEach(wish -> threshold(wish).ifPresent(found::add));
        return found;
    }

    /// The threshold that keeps a wished rate.
    ///
    /// Empty when the practice's own residuals were asked for and are too few (under 100 scores, each client's first two left out) or all
    /// alike, and when its courses do not give as many flags as wished, or give more, whatever the threshold.
    public Optional<Threshold> threshold(Wish wish) {
        Optional<ChanceRuns> known = runs.computeIfAbsent(wish.setting, this::run);
        return known.flatMap(r -> r.thresholdFor(wish.per12).stream()
                .mapToObj(logit -> new Threshold(wish.setting, wish.per12, logit)).findFirst());
    }

    private Optional<ChanceRuns> run(RateSetting setting) {
        return switch (setting) {
            case MODEL -> Optional.of(simulated(SteadyCourses.Surprises.NORMAL));
            case ABOUT -> residuals(Residuals.Counting.BY_CHANCE_OF_STEADY).map(this::simulated);
            case AT_MOST -> residuals(Residuals.Counting.ALL).map(this::simulated);
            case BUDGET -> Optional.of(past());
        };
    }

    private Optional<SteadyCourses.Surprises> residuals(Residuals.Counting counting) {
        return Residuals.of(fitted.widened(), courses, counting).surprises();
    }

    private ChanceRuns simulated(SteadyCourses.Surprises surprises) {
        SteadyCourses steady = new SteadyCourses(fitted, courses, surprises);
        return runs(draws.courses(), item -> steady.draw(Streams.stream(draws.seed(), item)).scored());
    }

    private ChanceRuns past() {
        return runs(courses.size(), courses::get);
    }

    private ChanceRuns runs(int count, IntFunction<Course> course) {
        double[][] all = new double[count][];
        try (Crew crew = new Crew(draws.threads())) {
            crew.each(count, () -> {
                FallFilter filter = new FallFilter(fitted.widened(), courses.getFirst().scale());
                return item -> all[item] = FallRun.logits(filter, course.apply(item));
            });
        }
        return new ChanceRuns(all);
    }
}
