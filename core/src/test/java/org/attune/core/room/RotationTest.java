package org.attune.core.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RotationTest {

    @Property
    void everybodyHasEachDutyOnceBeforeAnybodyHasItTwice(@ForAll @IntRange(min = 2, max = 12) int size) {
        List<String> members = members(size);
        List<Roles> past = meetings(members, Set.of(), 3 * size);

        for (Duty duty : Duty.values()) {
            for (int round = 0; round < 3; round++) {
                assertThat(past.subList(round * size, (round + 1) * size)).extracting(roles -> roles.duties().get(duty))
                        .containsExactlyInAnyOrderElementsOf(members);
            }
        }
    }

    @Property
    void nobodyPlaysWhoDidNotOptInAndThePresenterIsSilent(@ForAll @IntRange(min = 2, max = 12) int size,
            @ForAll long seed) {
        List<String> members = members(size);
        Random random = new Random(seed);
        Set<String> optedIn = members.stream().filter(member -> random.nextBoolean()).collect(Collectors.toSet());

        for (Roles roles : meetings(members, optedIn, 2 * size)) {
            assertThat(roles.voices().values()).doesNotHaveDuplicates()
                    .doesNotContain(roles.duties().get(Duty.PRESENTER));
            roles.voices().forEach((voice, member) -> {
                if (voice.isRolePlay()) {
                    assertThat(optedIn).contains(member);
                }
            });
        }
    }

    @Property
    void whoComesAnewAndWhoLeavesIsTakenInAndPassedOver(@ForAll @IntRange(min = 3, max = 8) int size,
            @ForAll long seed) {
        List<String> members = new ArrayList<>(members(size));
        Random random = new Random(seed);
        List<Roles> past = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            if (members.size() > 2 && random.nextInt(4) == 0) {
                members.remove(random.nextInt(members.size()));
            } else if (members.size() < 12 && random.nextInt(4) == 0) {
                members.add("new " + i);
            }
            Roles roles = new Rotation(members, past, Set.of()).propose();
            assertThat(roles.duties()).hasSize(Duty.values().length);
            assertThat(members).containsAll(roles.duties().values()).containsAll(roles.voices().values());
            past.add(roles);
        }
    }

    @Test
    void sixMembersHaveOneDutyEachAsLongAsThereAreEnoughOfThem() {
        assertThat(new Rotation(members(6), List.of(), Set.of()).propose().duties()).isEqualTo(Map.of(
                Duty.PRESENTER, "m1", Duty.MODERATOR, "m2", Duty.TIMEKEEPER, "m3", Duty.SCRIBE, "m4"));
    }

    @Test
    void whatSomebodyHadWhoLeftFallsToTheNextAndTheRestStays() {
        Roles roles = new Roles(Map.of(Duty.PRESENTER, "m1", Duty.MODERATOR, "m2"),
                Map.of(Voice.SKILL, "m2", Voice.LENS, "m3"));

        Roles without = new Rotation(List.of("m1", "m3"), List.of(roles), Set.of()).without(roles, "m2");

        assertThat(without).isEqualTo(new Roles(Map.of(Duty.PRESENTER, "m1", Duty.MODERATOR, "m3"),
                Map.of(Voice.LENS, "m3")));
    }

    @Test
    void nobodyIsThereTwiceAndAnEmptyRoomHasNoRoles() {
        assertThatThrownBy(() -> new Rotation(List.of("m1", "m1"), List.of(), Set.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(new Rotation(List.of(), List.of(), Set.of()).propose()).isEqualTo(Roles.NONE);
    }

    private static List<Roles> meetings(List<String> members, Set<String> optedIn, int count) {
        List<Roles> past = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            past.add(new Rotation(members, past, optedIn).propose());
        }
        return past;
    }

    private static List<String> members(int size) {
        return IntStream.rangeClosed(1, size).mapToObj(i -> "m" + i).toList();
    }
}
