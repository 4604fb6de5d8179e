package org.attune.core.study.effects;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.attune.core.study.Criterion;
import org.attune.core.study.Sighting;
import org.attune.core.study.StudiedCase;
import org.attune.core.study.mixed.Likelihood;
import org.attune.core.study.mixed.MixedFit;
import org.attune.core.study.mixed.MixedModel;
import org.attune.core.study.mixed.Observations;
import org.attune.core.study.mixed.RandomParts;

/// How the outcome of the next session differs after a tense session, and after one that follows a repair, for one way of seeing.
///
/// Formula: outcome of session t + 1 = level + session t + tension within + tension between + repair within + repair between + the case's own
/// level + rest. *Within* is whether session t was tense (0 or 1), less the case's own straight line through these numbers ([OwnLine]);
/// *between* is the share of the case's sessions that were. What is within a case thus has neither a level nor a slope in any case, and the
/// effects are those of a model in which each case has a level and a slope of its own, whatever these are: no lasting difference
/// between people can make them, neither in where they stand nor in how fast they change. Units: points of the outcome. Missing: a session that
/// was not judged, or that no outcome follows in the next session, gives no row. Smallest n: as [MixedModel]; a case adds to what is within
/// from three rows on. Where nobody was mended, or in one case only, the model leaves repair out and says so.
///
/// Source: P. J. Curran and D. J. Bauer, The disaggregation of within-person and between-person effects in longitudinal models of change,
/// Annual Review of Psychology 62 (2011) 583-619, doi:10.1146/annurev.psych.093008.100356; L. Wang and S. E. Maxwell, On disaggregating
/// between-person and within-person effects with longitudinal data using multilevel models, Psychological Methods 20 (2015) 63-83,
/// doi:10.1037/met0000030, for taking the line out. Check: reference file study_lines.json.
public final class NextOutcome {

    /// The names of the predictors.
    public static final String TENSION_WITHIN = "tension, within a case";
    /// Whether cases with more tension differ.
    public static final String TENSION_BETWEEN = "tension, between cases";
    /// Sessions after a repair.
    public static final String REPAIR_WITHIN = "after a repair, within a case";
    /// Whether cases with more repair differ.
    public static final String REPAIR_BETWEEN = "after a repair, between cases";

    private static final String SESSION = "session";
    /// So many predictors stand before those of repair.
    private static final int WITHOUT_REPAIR = 3;

    private final Criterion criterion;
    private final Observations all = new Observations(
            List.of(SESSION, TENSION_WITHIN, TENSION_BETWEEN, REPAIR_WITHIN, REPAIR_BETWEEN));
    private final Observations tensionOnly = all.withFirst(WITHOUT_REPAIR);
    private final Shifts shifts = new Shifts();
    private int cases;

    public NextOutcome(Criterion criterion) {
        this.criterion = requireNonNull(criterion, "criterion");
    }

    /// What was found for one way of seeing.
    ///
    /// @param fit the model, or why there is none
    /// @param withoutRepair why the model leaves repair out; empty where it does not
    /// @param byChance how often shifted tensions go with outcomes as much as the true ones
    public record Found(Criterion criterion, MixedFit fit, String withoutRepair, ShiftTest byChance) {}

    /// Adds a case.
    public void add(StudiedCase studied, Sighting sighting) {
        int[] sessions = IntStream.rangeClosed(1, studied.scores().lastSession())
                .filter(session -> sighting.isJudged(session) && studied.outcome().indexOf(session + 1) >= 0)
                .toArray();
        double[] outcomes = new double[sessions.length];
        double[] tense = new double[sessions.length];
        double[] mended = new double[sessions.length];
        for (int i = 0; i < sessions.length; i++) {
            outcomes[i] = studied.outcome().pointsAt(studied.outcome().indexOf(sessions[i] + 1));
            tense[i] = sighting.isTense(sessions[i]) ? 1 : 0;
            mended[i] = sighting.isMended(sessions[i]) ? 1 : 0;
        }
        double tenseShare = Arrays.stream(tense).average().orElse(0);
        double mendedShare = Arrays.stream(mended).average().orElse(0);
        double[] tenseWithin = OwnLine.leaves(sessions, tense);
        double[] mendedWithin = OwnLine.leaves(sessions, mended);
        for (int i = 0; i < sessions.length; i++) {
            all.add(cases, outcomes[i], sessions[i], tenseWithin[i], tenseShare, mendedWithin[i], mendedShare);
        }
        shifts.add(sessions, outcomes, tense);
        cases++;
    }

    /// What was found.
    ///
    /// @param draws how many random shifts, at least 99
    /// @param seed the seed; the same one gives the same result
    public Found find(int draws, long seed) {
        MixedFit withRepair = fit(all);
        ShiftTest byChance = shifts.test(draws, seed);
        Optional<String> obstacle = obstacle(withRepair);
        return obstacle.isPresent() ? new Found(criterion, fit(tensionOnly), obstacle.get(), byChance)
                : new Found(criterion, withRepair, "", byChance);
    }

    private static Optional<String> obstacle(MixedFit fit) {
        return fit instanceof MixedFit.None none
                && (none.about().equals(REPAIR_WITHIN) || none.about().equals(REPAIR_BETWEEN))
                        ? Optional.of(none.words())
                        : Optional.empty();
    }

    private static MixedFit fit(Observations rows) {
        return MixedModel.fit(rows, RandomParts.LEVEL, Likelihood.RESTRICTED);
    }
}
