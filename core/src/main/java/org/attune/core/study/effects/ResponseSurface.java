package org.attune.core.study.effects;

import java.util.List;

import org.attune.core.course.Course;
import org.attune.core.instrument.Scale;
import org.attune.core.study.StudiedCase;
import org.attune.core.study.mixed.Likelihood;
import org.attune.core.study.mixed.MixedFit;
import org.attune.core.study.mixed.MixedModel;
import org.attune.core.study.mixed.Observations;
import org.attune.core.study.mixed.RandomParts;

/// How the next session's outcome goes with two people's ratings of a session, and with how far they are apart: a response surface.
///
/// Formula: `y = b0 + b1 C + b2 T + b3 C^2 + b4 C T + b5 T^2 + the case's own level + rest`, with C and T counted from the middle of their
/// scale. Along the line where both rate alike, the surface rises by `a1 = b1 + b2` and bends by `a2 = b3 + b4 + b5`; along the line where
/// they rate opposite, by `a3 = b1 - b2` and `a4 = b3 - b4 + b5`. With `u = (C + T) / 2` and `v = (C - T) / 2` the same surface is
/// `b0 + a1 u + a3 v + a2 u^2 + 2 (b3 - b5) u v + a4 v^2`, so the a have errors of their own from a second fit. Missing: a session that
/// one of them did not rate, or that no outcome follows in the next session, gives no row. Smallest n: as [MixedModel]. It mixes
/// differences between cases with those within a case, and is not causal.
///
/// Source: J. R. Edwards and M. E. Parry, On the use of polynomial regression equations as an alternative to difference scores,
/// Academy of Management Journal 36 (1993) 1577-1613, doi:10.2307/256822. Check: reference file study_surface.json.
public final class ResponseSurface {

    /// The names of b1 to b5; C is whose scores are watched, T the other person.
    public static final List<String> TERMS = List.of("C", "T", "C squared", "C times T", "T squared");
    /// The slope where both rate alike.
    public static final String ALIKE_SLOPE = "a1, both alike: slope";
    /// The bend where both rate alike.
    public static final String ALIKE_CURVE = "a2, both alike: curve";
    /// The slope where they rate opposite.
    public static final String APART_SLOPE = "a3, both apart: slope";
    /// The bend where they rate opposite.
    public static final String APART_CURVE = "a4, both apart: curve";

    private static final String ALIKE_BY_APART = "alike times apart";

    private final Observations terms = new Observations(TERMS);
    private final Observations lines = new Observations(
            List.of(ALIKE_SLOPE, APART_SLOPE, ALIKE_CURVE, ALIKE_BY_APART, APART_CURVE));
    private int cases;

    /// A surface of no case yet.
    public ResponseSurface() {}

    /// What was found.
    ///
    /// @param terms b0 to b5, or why there are none
    /// @param lines a1, a3, a2 and a4 among their model's effects, or why there are none
    public record Found(MixedFit terms, MixedFit lines) {}

    /// Adds a case.
    public void add(StudiedCase studied) {
        Scale scale = studied.scores().scale();
        int rows = terms.rows();
        double middle = (scale.lowest() + scale.highest()) / 2;
        for (int session : studied.scores().sessions()) {
            int next = studied.outcome().indexOf(session + 1);
            if (next >= 0 && studied.counterpart().indexOf(session) >= 0) {
                double one = points(studied.scores(), session) - middle;
                double other = points(studied.counterpart(), session) - middle;
                double outcome = studied.outcome().pointsAt(next);
                double alike = (one + other) / 2;
                double apart = (one - other) / 2;
                terms.add(cases, outcome, one, other, one * one, one * other, other * other);
                lines.add(cases, outcome, alike, apart, alike * alike, alike * apart, apart * apart);
            }
        }
        cases += terms.rows() > rows ? 1 : 0;
    }

    private static double points(Course course, int session) {
        return course.pointsAt(course.indexOf(session));
    }

    /// The surface, or why there is none.
    public Found fit() {
        MixedFit surface = MixedModel.fit(terms, RandomParts.LEVEL, Likelihood.RESTRICTED);
        return new Found(surface, switch (surface) {
            case MixedFit.Fitted fitted -> MixedModel.fit(lines, RandomParts.LEVEL, Likelihood.RESTRICTED);
            case MixedFit.None none -> none;
        });
    }
}
