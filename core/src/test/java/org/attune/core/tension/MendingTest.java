package org.attune.core.tension;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.attune.core.course.Case;
import org.attune.core.course.Course;
import org.attune.core.course.Respondent;
import org.attune.core.detection.Flag;
import org.attune.core.detection.Sight;
import org.attune.core.detection.steady.FallTrace;
import org.attune.core.detection.steady.SteadyOrFallen;
import org.attune.core.instrument.MeasurementError;
import org.attune.core.instrument.Orientation;
import org.attune.core.instrument.Scale;
import org.attune.core.rupture.Rupture;
import org.attune.core.rupture.Rupture.RepairState;
import org.attune.core.rupture.Ruptures;
import org.attune.core.tension.Mending.Alike;
import org.attune.core.tension.Mending.Apart;
import org.attune.core.tension.Mending.NobodySaid;
import org.attune.core.tension.Mending.Share;
import org.attune.core.tension.Mending.TooFewScores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MendingTest {

    @ParameterizedTest
    @CsvSource({
            "REPAIRED, REPAIRED, true", "REPAIRED, PARTLY, false", "REPAIRED, SET_ASIDE, false",
            "REPAIRED, ENDED_BADLY, false", "PARTLY, PARTLY, true", "PARTLY, REPAIRED, false",
            "UNRESOLVED, SET_ASIDE, true", "UNRESOLVED, ENDED_BADLY, true", "UNRESOLVED, REPAIRED, false"})
    void saysWhetherScoresAndASideSayTheSame(RepairState state, Ending ending, boolean alike) {
        Mending mending = Mending.compare(tension(state), Map.of(Respondent.CLIENT, ending));

        assertThat(mending).isInstanceOf(alike ? Alike.class : Apart.class);
        if (mending instanceof Apart apart) {
            assertThat(apart.isApart(Respondent.CLIENT)).isTrue();
            assertThat(apart.isApart(Respondent.THERAPIST)).isFalse();
        }
    }

    @Test
    void keepsBothSidesApartWhereOnlyOneDiffers() {
        Mending mending = Mending.compare(tension(RepairState.REPAIRED),
                Map.of(Respondent.THERAPIST, Ending.REPAIRED, Respondent.CLIENT, Ending.SET_ASIDE));

        assertThat(mending).isInstanceOfSatisfying(Apart.class, apart -> {
            assertThat(apart.scores()).isEqualTo(Share.MENDED);
            assertThat(apart.said()).containsEntry(Respondent.CLIENT, Ending.SET_ASIDE).hasSize(2);
            assertThat(apart.isApart(Respondent.CLIENT)).isTrue();
            assertThat(apart.isApart(Respondent.THERAPIST)).isFalse();
        });
    }

    @Test
    void comparesNothingWithAnEndingThatSaysNothingOfMending() {
        Map<Respondent, Ending> said = new EnumMap<>(Respondent.class);
        said.put(Respondent.CLIENT, Ending.UNKNOWN);
        said.put(Respondent.THERAPIST, Ending.ENDED_WELL);

        assertThat(Mending.compare(tension(RepairState.REPAIRED), said)).isEqualTo(new NobodySaid());
        assertThat(Mending.compare(tension(RepairState.REPAIRED), Map.of())).isEqualTo(new NobodySaid());
        said.put(Respondent.CLIENT, Ending.REPAIRED);
        assertThat(Mending.compare(tension(RepairState.REPAIRED), said)).isEqualTo(
                new Alike(Share.MENDED, Map.of(Respondent.CLIENT, Ending.REPAIRED)));
    }

    @Test
    void waitsForScores() {
        assertThat(Mending.compare(tension(RepairState.TOO_FEW_AFTER), Map.of(Respondent.CLIENT, Ending.REPAIRED)))
                .isEqualTo(new TooFewScores(Map.of(Respondent.CLIENT, Ending.REPAIRED)));
    }

    /// A tension in the scores 4, 4, 4, 4, 4, 2, 2, 4, 4 that stands as wished.
    private static Rupture tension(RepairState state) {
        Scale scale = new Scale("check", 1, 5, 0.25, Orientation.HIGHER_IS_BETTER,
                new MeasurementError.Published(0.25, "made up"));
        Course course = Course.ofEverySession(scale, 4, 4, 4, 4, 4, 2, 2, 4, 4);
        SteadyOrFallen rule = SteadyOrFallen.shipped();
        FallTrace trace = FallTrace.of(rule.model(), course);
        List<Flag> flags = rule.judge(Case.of("heron", course), Sight.LIVE).flagsFound();
        Rupture found = Ruptures.assemble(trace, rule, flags).getFirst();
        return new Rupture(found.onset(), found.depth(), found.endSession(), state, found.shape(), found.flags());
    }
}
