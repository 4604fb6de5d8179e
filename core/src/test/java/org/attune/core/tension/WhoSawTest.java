package org.attune.core.tension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.attune.core.course.Respondent;
import org.attune.core.tension.WhoSaw.Difference;
import org.attune.core.tension.WhoSaw.Standing;
import org.junit.jupiter.api.Test;

class WhoSawTest {

    @Test
    void setsWitnessesSideBySideAndFindsWhereTheyDiffer() {
        WhoSaw who = new WhoSaw(List.of(
                new Sighting(WitnessKind.RULE, Seen.TENSION, 6),
                new Sighting(WitnessKind.CLIENT_FORM, Seen.TENSION, 6),
                new Sighting(WitnessKind.THERAPIST_FORM, Seen.NOTHING, 6)));

        assertThat(who.seenBy()).isEqualTo(Set.of(Respondent.CLIENT));
        assertThat(who.isInTheRecord()).isTrue();
        assertThat(who.differences()).containsExactly(new Difference(Respondent.CLIENT, Respondent.THERAPIST));
        assertThat(who.standing(Respondent.OBSERVER)).isEqualTo(Standing.NOT_HEARD);
    }

    @Test
    void keepsBothWhenOnePersonSaysTwoThings() {
        WhoSaw who = new WhoSaw(List.of(
                new Sighting(WitnessKind.THERAPIST_FORM, Seen.NOTHING, 6),
                new Sighting(WitnessKind.THERAPIST_TELLING, Seen.TENSION, 8),
                new Sighting(WitnessKind.OBSERVER_CODE, Seen.CANNOT_TELL, 6)));

        assertThat(who.standing(Respondent.THERAPIST)).isEqualTo(Standing.BOTH);
        assertThat(who.standing(Respondent.OBSERVER)).isEqualTo(Standing.COULD_NOT_TELL);
        assertThat(who.differences()).isEmpty();
    }

    @Property
    void nobodyIsSaidToHaveSeenItWhoNeverSaidSo(@ForAll List<Seen> client, @ForAll List<Seen> therapist) {
        List<Sighting> sightings = new ArrayList<>();
        client.forEach(seen -> sightings.add(new Sighting(WitnessKind.CLIENT_FORM, seen, 1)));
        therapist.forEach(seen -> sightings.add(new Sighting(WitnessKind.THERAPIST_FORM, seen, 2)));

        WhoSaw who = new WhoSaw(sightings);

        assertThat(who.seenBy().contains(Respondent.CLIENT)).isEqualTo(client.contains(Seen.TENSION));
        assertThat(who.seenBy().contains(Respondent.THERAPIST)).isEqualTo(therapist.contains(Seen.TENSION));
        assertThat(who.seenBy()).doesNotContain(Respondent.OBSERVER);
        assertThat(who.differences().contains(new Difference(Respondent.CLIENT, Respondent.THERAPIST)))
                .isEqualTo(client.contains(Seen.TENSION) && therapist.contains(Seen.NOTHING)
                        && !therapist.contains(Seen.TENSION));
    }

    @Test
    void whatWasSaidComesToTheSameForPeopleAndForTheRecord() {
        assertThat(Standing.of(Set.of())).isEqualTo(Standing.NOT_HEARD);
        assertThat(Standing.of(Set.of(Seen.CANNOT_TELL))).isEqualTo(Standing.COULD_NOT_TELL);
        assertThat(Standing.of(Set.of(Seen.CANNOT_TELL, Seen.NOTHING))).isEqualTo(Standing.SAW_NOTHING);
        assertThat(Standing.of(Set.of(Seen.CANNOT_TELL, Seen.TENSION))).isEqualTo(Standing.SAW);
        assertThat(Standing.of(Set.of(Seen.values()))).isEqualTo(Standing.BOTH);
    }

    @Test
    void onlyADecisionCanBeNotNow() {
        assertThatIllegalArgumentException().isThrownBy(() -> new RepairPath.Step(Stage.RAISE, 3, true))
                .withMessageContaining("not now");
    }

    @Test
    void everyStageCanBeReachedAndNoneIsADeadEnd() {
        for (Stage stage : Stage.values()) {
            assertThat(stage.oftenNext()).isNotEmpty().doesNotContain(stage);
        }
        assertThat(List.of(Stage.values()).stream().flatMap(stage -> stage.oftenNext().stream()).distinct())
                .contains(Stage.values());
    }
}
