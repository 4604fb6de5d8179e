package org.attune.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.attune.core.pairing.Sharing;
import org.attune.core.room.Phase;
import org.attune.core.tension.Ending;
import org.attune.store.access.Asker;
import org.attune.store.access.Role;
import org.attune.store.consent.Consent.Material;
import org.attune.store.consent.Consent.Matter;
import org.attune.store.consent.Consent.Purpose;
import org.attune.store.flags.FlagDecision.FlagState;
import org.attune.store.flags.FlagKey;
import org.attune.store.forms.AskedForm;
import org.attune.store.forms.Corrections.Entry;
import org.attune.store.forms.Whose;
import org.attune.store.people.Names;
import org.attune.store.room.Gathering;
import org.attune.store.room.Gathering.Standing;
import org.attune.store.room.Packet.Draft;
import org.attune.store.room.Said.What;
import org.attune.store.room.piece.Piece;
import org.attune.store.tension.Addition;
import org.attune.store.tension.Columns;
import org.attune.store.tension.Nature;
import org.attune.store.tension.Onset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A word that somebody typed is looked for everywhere it must not be.
public abstract class CanaryContract extends StoreContract {

    private static final String CANARY = "kanarienvogel";

    private final Logger root = Logger.getLogger("");
    private final Level before = root.getLevel();
    private final Said said = new Said();

    /// Everything that any library logs.
    private static final class Said extends Handler {

        private final StringBuffer all = new StringBuffer();

        @Override
        public void publish(LogRecord entry) {
            all.append(entry.getMessage()).append(String.valueOf(entry.getThrown()));
            all.append(Arrays.toString(entry.getParameters()));
        }

        @Override
        public void flush() {
            // nothing is held back
        }

        @Override
        public void close() {
            // nothing is open
        }
    }

    @BeforeEach
    void listen() {
        for (Handler handler : root.getHandlers()) {
            handler.setLevel(Level.WARNING);
        }
        root.addHandler(said);
        root.setLevel(Level.ALL);
    }

    @AfterEach
    void stopListening() {
        root.setLevel(before);
        root.removeHandler(said);
    }

    @Test
    void noFaultAndNoLogRepeatsWhatSomebodyTyped() {
        Asker.Client client = fill();
        List<Throwable> faults = new ArrayList<>();
        tries(client).forEach(attempt -> faults.add(catchThrowable(attempt)));
        store.close();
        tries(client).forEach(attempt -> faults.add(catchThrowable(attempt)));
        store = Store.open(place, clock, seeded(3));

        assertThat(faults).filteredOn(fault -> fault != null).hasSizeGreaterThan(8)
                .extracting(CanaryContract::everythingIn).noneMatch(text -> text.contains(CANARY));
        assertThat(said.all).isNotEmpty();
        assertThat(said.all.indexOf(CANARY)).as("what was logged has the word").isNegative();
    }

    @Test
    void noRecordSaysWhatSomebodyTypedWhenItIsPrinted() {
        Asker.Client client = fill();
        String caseId = client.caseId();

        assertThat(List.of(store.people().list(administrator), store.forms().listForCase(therapist, caseId),
                store.forms().find(client, client.formId()), store.flags().list(therapist, caseId),
                store.tensions().list(therapist, caseId), store.meetings().listEvents(therapist, caseId),
                store.audit().listForCase(therapist, caseId, 100)).toString()).doesNotContain(CANARY);
    }

    @Test
    void theFilesHoldConfidentialWordsOnlySealed() throws IOException {
        fill();

        try (Stream<Path> files = Files.walk(place.folder())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                assertThat(text.contains(CANARY + " words")).as(file.getFileName().toString()).isFalse();
                assertThat(file.toString()).doesNotContain(CANARY);
            }
        }
    }

    private Asker.Client fill() {
        add(CANARY, Role.CODER);
        String caseId = store.cases().open(therapist).id();
        store.meetings().add(therapist, caseId, 1, LocalDate.of(2026, 3, 2));
        store.meetings().addEvent(therapist, caseId, LocalDate.of(2026, 3, 2), CANARY + " words").done().orElseThrow();
        String formId = store.forms().open(therapist, caseId, 1, AskedForm.FORM, "en", clock.instant()).done()
                .orElseThrow().id();
        Asker.Client client = new Asker.Client(caseId, formId);
        store.halves().writeWords(client, formId, Whose.CLIENT, CANARY + " words");
        store.halves().handIn(client, formId, Whose.CLIENT, Sharing.NOW, "link");
        String sheet = store.forms().open(therapist, caseId, 1, AskedForm.ofQuestions(1), "en", clock.instant()).done()
                .orElseThrow().id();
        store.halves().writeWords(therapist, sheet, Whose.CLIENT, CANARY + " words");
        store.halves().handIn(therapist, sheet, Whose.CLIENT, Sharing.NOW, "paper");
        store.corrections().correct(therapist, sheet, new Entry(Map.of(), CANARY + " words too", Sharing.NOW));
        store.contacts().write(therapist, caseId, CANARY + " words");
        store.flags().decide(therapist, caseId, new FlagKey("rule", "1", "", 1), FlagState.NOT_NOW, CANARY + " words");
        String tensionId = store.tensions().open(therapist, caseId, new Addition.Described(new Onset.BeforeNoticed(),
                Nature.UNSAID, new Columns(CANARY + " words", CANARY, CANARY))).done().orElseThrow().id();
        store.tensions().add(therapist, tensionId, new Addition.Told(CANARY + " words", List.of()));
        store.tensions().add(therapist, tensionId,
                new Addition.PutOff(1, CANARY + " words", LocalDate.of(2026, 4, 2)));
        store.tensions().add(therapist, tensionId, new Addition.Closed(Ending.UNKNOWN, CANARY + " words"));
        bring(caseId, tensionId);
        return client;
    }

    /// A piece of the case comes to a group.
    private void bring(String caseId, String tensionId) {
        String group = store.groups().make(therapist, CANARY + " words", CANARY + " words",
                List.of(colleague.personId())).done().orElseThrow().id();
        Gathering gathering = store.gatherings().plan(therapist, group, new Gathering.Plan(
                LocalDateTime.of(2026, 3, 3, 18, 0), ZoneOffset.UTC, 60, CANARY + " words")).done().orElseThrow();
        store.gatherings().addItem(therapist, gathering.id(), CANARY + " words", 5);
        store.consents().give(therapist, caseId, new Matter(Purpose.PEER_GROUP, Material.NOTES, ""), "4 en");
        String packet = store.packets().draft(therapist, caseId, group, new Draft(CANARY + " words",
                new Piece.OfTension(tensionId), 9)).done().orElseThrow().id();
        store.packets().queue(therapist, packet, gathering.id(), 5).done().orElseThrow();
        store.gatherings().begin(therapist, gathering.id());
        store.gatherings().move(therapist, gathering.id(), new Standing.Under(Phase.TAKING, 2)).done().orElseThrow();
        store.contributions().say(therapist, packet, new What.Tried(CANARY + " words")).done().orElseThrow();
        assertThat(List.of(store.groups().list(therapist), store.gatherings().list(therapist, group),
                store.packets().list(therapist, caseId), store.packets().open(therapist, packet),
                store.contributions().lay(therapist, packet), store.contributions().listBrought(therapist, caseId))
                .toString()).doesNotContain(CANARY);
    }

    /// Things that go wrong, most of them always and all of them when the store is closed.
    private List<ThrowingCallable> tries(Asker.Client client) {
        String caseId = client.caseId();
        return List.of(
                () -> new Names(CANARY.repeat(50), CANARY),
                () -> new Names(CANARY + "\0", CANARY),
                () -> store.people().add(PROGRAM, new Names(CANARY, CANARY), Set.of()),
                () -> store.people().findBySignInName(PROGRAM, CANARY),
                () -> store.passwords().set(colleague, therapist.personId(), CANARY),
                () -> store.passwords().attempt(PROGRAM, CANARY, CANARY + CANARY, CANARY),
                () -> store.links().exchange(PROGRAM, CANARY),
                () -> store.halves().writeWords(client, client.formId(), Whose.CLIENT, CANARY),
                () -> store.halves().writeWords(client, CANARY, Whose.CLIENT, CANARY),
                () -> store.halves().answer(client, client.formId(), Whose.CLIENT, CANARY, 1, 1),
                () -> store.corrections().correct(therapist, client.formId(),
                        new Entry(Map.of(), CANARY, Sharing.NOW)),
                () -> store.contacts().write(colleague, caseId, CANARY),
                () -> store.contacts().write(therapist, caseId, CANARY.repeat(100)),
                () -> store.flags().decide(colleague, caseId, new FlagKey("rule", "1", CANARY, 1), FlagState.NOT_NOW,
                        CANARY),
                () -> store.tensions().open(colleague, caseId, new Addition.Told(CANARY, List.of())),
                () -> store.tensions().add(therapist, CANARY, new Addition.Told(CANARY, List.of(CANARY))),
                () -> store.packets().draft(colleague, caseId, CANARY, new Draft(CANARY, new Piece.OfClip(CANARY), 1)),
                () -> store.contributions().say(colleague, CANARY, new What.Offered(CANARY)),
                () -> store.groups().changeTerms(colleague, CANARY, 1, CANARY),
                () -> store.settings().choose(therapist, CANARY, CANARY),
                () -> store.privateStore().open(therapist, CANARY + CANARY));
    }

    private static String everythingIn(Throwable fault) {
        StringWriter all = new StringWriter();
        fault.printStackTrace(new PrintWriter(all));
        return all.toString();
    }
}
