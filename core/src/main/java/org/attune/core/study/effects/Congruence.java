package org.attune.core.study.effects;

import java.util.Arrays;
import java.util.List;

import org.attune.core.course.Course;
import org.attune.core.study.mixed.Likelihood;
import org.attune.core.study.mixed.MixedFit;
import org.attune.core.study.mixed.MixedModel;
import org.attune.core.study.mixed.Observations;
import org.attune.core.study.mixed.RandomParts;

/// How well one person's ratings follow the other's: the truth-and-bias model.
///
/// Formula: `T - mean C = b0 + b1 (C - mean C) + rest` for each session that both rated, with the mean of C over the case, and a level and a
/// slope of each case's own. T and C are points as the form counts them, turned back where higher is worse. The level b0 is the *directional
/// discrepancy*: below 0, T is fewer points than C. The slope b1 is the
/// *temporal congruence*: 1 where the ratings move together, 0 where they do not. Missing: a session that one of them did not rate gives no
/// row. Smallest n: two such sessions in a case, and as [MixedModel].
///
/// Source: T. V. West and D. A. Kenny, The truth and bias model of judgment, Psychological Review 118 (2011) 357-378,
/// doi:10.1037/a0022936. Check: reference file study.json.
public final class Congruence {

    /// The name of the slope.
    public static final String FOLLOWING = "following, within a case";

    private static final int LEAST_SESSIONS = 2;

    private final Observations rows = new Observations(List.of(FOLLOWING));
    private int cases;

    /// A model of no case yet.
    public Congruence() {}

    /// Adds a case.
    ///
    /// @param followed the course that stands for the truth, as a rule the client's
    /// @param following the course that is compared with it
    public void add(Course followed, Course following) {
        int[] both = Arrays.stream(followed.sessions()).filter(session -> following.indexOf(session) >= 0).toArray();
        if (both.length < LEAST_SESSIONS) {
            return;
        }
        double mean = Arrays.stream(both).mapToDouble(session -> points(followed, session)).average().orElse(0);
        for (int session : both) {
            rows.add(cases, points(following, session) - mean, points(followed, session) - mean);
        }
        cases++;
    }

    private static double points(Course course, int session) {
        return course.scale().turn(course.pointsAt(course.indexOf(session)));
    }

    /// The model, or why there is none.
    public MixedFit fit() {
        return MixedModel.fit(rows, RandomParts.LEVEL_AND_FIRST_SLOPE, Likelihood.RESTRICTED);
    }
}
