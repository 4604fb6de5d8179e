package org.attune.web.keep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;

import org.attune.core.room.NeedsMet;
import org.attune.core.room.Phase;
import org.attune.core.room.Voice;
import org.attune.store.Store;
import org.attune.store.StorePlace;
import org.attune.store.access.Asker;
import org.attune.store.access.Role;
import org.attune.store.cases.TherapyCase;
import org.attune.store.consent.Consent.Material;
import org.attune.store.consent.Consent.Matter;
import org.attune.store.consent.Consent.Purpose;
import org.attune.store.people.Names;
import org.attune.store.room.Gathering;
import org.attune.store.room.Gathering.Standing;
import org.attune.store.room.Packet.Draft;
import org.attune.store.room.Said.What;
import org.attune.store.room.piece.Course;
import org.attune.store.room.piece.Course.Point;
import org.attune.store.room.piece.Piece;
import org.attune.testkit.SetClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PacketsTakenOutTest {

    @TempDir
    Path folder;

    private final SetClock clock = new SetClock();

    @Test
    void whatTheTherapistWroteIsTakenOutAndNothingThatOthersSaid() throws IOException {
        try (Store store = Store.open(new StorePlace.InFolder(folder), clock, new SecureRandom())) {
            Asker.Member therapist = person(store, "tess");
            Asker.Member colleague = person(store, "cole");
            TherapyCase about = store.cases().open(therapist);
            TherapyCase other = store.cases().open(colleague);
            meet(store, therapist, colleague, about);

            String at = clock.instant().toString();
            List<List<String>> expected = List.of(
                    List.of(about.pseudonym(), "1", "question", "", "What do I miss?", at),
                    List.of(about.pseudonym(), "1", "tried", "", "I will wait.", at),
                    List.of(about.pseudonym(), "1", "met", "not_said", "", at));
            assertThat(rows(store, therapist, about)).isEqualTo(expected);
            assertThat(rows(store, Asker.Program.EXPORT, about)).isEqualTo(expected);
            assertThat(rows(store, colleague, other)).isEmpty();
            assertThat(store.contributions().listBrought(colleague, about.id())).isEmpty();
            assertThat(store.contributions().listBrought(new Asker.Program("sign-in"), about.id())).isEmpty();

            clock.pass(Duration.ofDays(31));
            store.packets().sweep();
            assertThat(rows(store, therapist, about)).isEqualTo(expected);
        }
    }

    private static void meet(Store store, Asker.Member therapist, Asker.Member colleague, TherapyCase about) {
        String group = store.groups().make(therapist, "Tuesday", "Terms.", List.of(colleague.personId())).done()
                .orElseThrow().id();
        store.groups().accept(colleague, group, 1);
        Gathering gathering = store.gatherings().plan(therapist, group, new Gathering.Plan(
                LocalDateTime.of(2026, 3, 3, 18, 0), ZoneOffset.UTC, 60, "")).done().orElseThrow();
        store.consents().give(therapist, about.id(), new Matter(Purpose.PEER_GROUP, Material.SCORES, ""), "4 en");
        String packet = store.packets().draft(therapist, about.id(), group, new Draft("What do I miss?",
                new Piece.Line(List.of(new Course("bond", "Bond", List.of(new Point(1, 4))))), 30)).done().orElseThrow()
                .id();
        store.packets().queue(therapist, packet, gathering.id(), 20).done().orElseThrow();
        store.gatherings().begin(therapist, gathering.id());
        store.gatherings().move(therapist, gathering.id(), new Standing.Under(Phase.VOICES, 1)).done().orElseThrow();
        store.gatherings().arrive(colleague, gathering.id()).done().orElseThrow();
        store.contributions().say(colleague, packet, new What.Voiced(Voice.LENS, "A wave.")).done().orElseThrow();
        store.gatherings().move(colleague, gathering.id(), new Standing.Under(Phase.TAKING, 1)).done().orElseThrow();
        store.contributions().say(therapist, packet, new What.Tried("I will wait.")).done().orElseThrow();
        store.contributions().say(therapist, packet, new What.Met(NeedsMet.NOT_SAID, "")).done().orElseThrow();
    }

    private static Asker.Member person(Store store, String name) {
        return store.people().add(new Asker.Program("test"), new Names(name, name), Set.of(Role.THERAPIST)).done()
                .orElseThrow().asking();
    }

    private static List<List<String>> rows(Store store, Asker asker, TherapyCase about) throws IOException {
        return new ExportRows()
                .of(ExportTable.PACKETS, org.attune.web.keep.Material.take(store, asker, about, said -> {})).stream()
                .map(row -> row.stream().map(PacketsTakenOutTest::text).toList()).toList();
    }

    private static String text(Cell cell) {
        return switch (cell) {
            case Cell.Empty empty -> "";
            case Cell.Text text -> text.text();
            case Cell.Number number -> String.valueOf((long) number.number());
        };
    }
}
