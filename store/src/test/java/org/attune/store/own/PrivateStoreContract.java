package org.attune.store.own;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.attune.store.StoreContract;
import org.attune.store.access.Outcome;
import org.attune.store.cases.TherapyCase;
import org.attune.store.forms.AskedForm;
import org.attune.store.forms.Guesses;
import org.attune.store.keys.Cell;
import org.attune.store.keys.Chance;
import org.attune.store.keys.KeyFile;
import org.attune.store.keys.OwnKey;
import org.attune.store.own.Leaf.Kind;
import org.attune.store.own.Leaf.Words;
import org.attune.store.sql.Row;
import org.attune.store.sql.Tables;
import org.junit.jupiter.api.Test;

/// What is a therapist's own stays theirs.
public abstract class PrivateStoreContract extends StoreContract {

    private static final String PASSPHRASE = "what nobody else knows";
    private static final String ANOTHER = "five words nobody ever guesses";

    @Test
    void opensWithThePassphraseItWasMadeWithAndNoOther() {
        make().add(note("aims 4"));
        Leaf second = open(PASSPHRASE).add(note("aims 5"));
        reopen();

        assertThat(store.privateStore().make(therapist, ANOTHER)).isInstanceOf(Outcome.Refused.class);
        assertThat(store.privateStore().open(therapist, PASSPHRASE + "?")).isInstanceOf(Outcome.Refused.class);
        assertThat(store.privateStore().open(therapist, "")).isInstanceOf(Outcome.Refused.class);
        assertThat(texts(open(PASSPHRASE))).containsExactlyInAnyOrder("aims 4", "aims 5");
        open(PASSPHRASE).remove(second.id());
        assertThat(open(PASSPHRASE).find(second.id())).isEmpty();
        assertThat(texts(open(PASSPHRASE))).containsExactly("aims 4");
    }

    @Test
    void nobodyElsesPassphraseOpensIt() {
        make().add(note("aims 4"));

        assertThat(store.privateStore().isThere(therapist)).isTrue();
        assertThat(store.privateStore().isThere(colleague)).isFalse();
        assertThat(store.privateStore().open(colleague, PASSPHRASE)).isInstanceOf(Outcome.Refused.class);
        for (var other : List.of(colleague, administrator)) {
            assertThat(store.privateStore().make(other, PASSPHRASE).done().orElseThrow().leaves().list()).isEmpty();
        }
        assertThat(store.privateStore().make(supervisor, "short")).isInstanceOf(Outcome.Refused.class);
        assertThat(store.privateStore().isThere(supervisor)).isFalse();
    }

    @Test
    void theRecoveryCodeOpensItWhenThePassphraseIsForgotten() {
        PrivateStore.Fresh fresh = store.privateStore().make(therapist, PASSPHRASE).done().orElseThrow();
        fresh.leaves().add(note("kept"));
        reopen();
        String copied = " " + fresh.recoveryCode().toUpperCase(Locale.ROOT).replace('-', ' ').replace('0', 'O') + "\n";

        assertThat(fresh.recoveryCode()).matches("([0-9a-z]{4}-){6}[0-9a-z]{4}");
        assertThat(store.privateStore().hasCode(therapist)).isTrue();
        assertThat(store.privateStore().recover(therapist, "0000-".repeat(6) + "0000", ANOTHER))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(store.privateStore().recover(therapist, "no code at all", ANOTHER))
                .isInstanceOf(Outcome.Refused.class);
        PrivateStore.Fresh anew = store.privateStore().recover(therapist, copied, ANOTHER).done().orElseThrow();

        assertThat(texts(anew.leaves())).containsExactly("kept");
        assertThat(texts(open(ANOTHER))).containsExactly("kept");
        assertThat(store.privateStore().open(therapist, PASSPHRASE)).isInstanceOf(Outcome.Refused.class);
        assertThat(store.privateStore().recover(therapist, fresh.recoveryCode(), ANOTHER))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(anew.recoveryCode()).isNotEqualTo(fresh.recoveryCode());
    }

    @Test
    void aNewPassphraseKeepsWhatIsThereAndShutsEveryOtherWindow() {
        Leaves window = make();
        Leaf leaf = window.add(note("kept"));

        assertThat(store.privateStore().renew(therapist, "not the passphrase", ANOTHER))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(store.privateStore().renew(therapist, PASSPHRASE, "short")).isInstanceOf(Outcome.Refused.class);
        assertThat(window.isOpen()).isTrue();
        assertThat(store.privateStore().renew(therapist, PASSPHRASE, ANOTHER)).isInstanceOf(Outcome.Done.class);

        assertThat(window.isOpen()).isFalse();
        assertThatThrownBy(() -> window.add(note("lost"))).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> window.change(leaf.id(), 1, note("lost"))).isInstanceOf(IllegalStateException.class);
        assertThat(texts(open(ANOTHER))).containsExactly("kept");
    }

    @Test
    void guessingIsSlowedDownAndEndsWithTheRightOne() {
        make();
        for (int i = 0; i < 3; i++) {
            store.privateStore().open(therapist, "wrong wrong wrong");
        }

        assertThat(store.privateStore().open(therapist, PASSPHRASE)).isInstanceOfSatisfying(Outcome.Refused.class,
                refused -> assertThat(refused.why()).contains("slowed down"));
        clock.pass(Duration.ofMinutes(15));
        assertThat(open(PASSPHRASE).isOpen()).isTrue();
        assertThat(open(PASSPHRASE).isOpen()).isTrue();
    }

    @Test
    void ofTwoWindowsTheSecondSeesWhatChanged() {
        Leaf leaf = make().add(note("first"));
        Leaves one = open(PASSPHRASE);
        Leaves other = open(PASSPHRASE);
        clock.pass(Duration.ofMinutes(1));

        assertThat(one.change(leaf.id(), leaf.revision(), note("second"))).isInstanceOf(Change.Made.class);
        assertThat(other.change(leaf.id(), leaf.revision(), note("mine"))).isInstanceOfSatisfying(
                Change.Overtaken.class, overtaken -> {
                    assertThat(overtaken.now().words().text()).isEqualTo("second");
                    assertThat(other.change(leaf.id(), overtaken.now().revision(), note("mine after all")))
                            .isInstanceOf(Change.Made.class);
                });
        assertThat(one.find(leaf.id())).hasValueSatisfying(now -> {
            assertThat(now.words().text()).isEqualTo("mine after all");
            assertThat(now.revision()).isEqualTo(3);
            assertThat(now.writtenAt()).isEqualTo(leaf.writtenAt());
            assertThat(now.changedAt()).isEqualTo(leaf.writtenAt().plus(Duration.ofMinutes(1)));
        });
        one.remove(leaf.id());
        assertThat(other.change(leaf.id(), 3, note("too late"))).isInstanceOf(Change.Gone.class);
    }

    @Test
    void keepsLongTextsInAnyScriptAsTheyAre() {
        Leaves own = make();
        List<String> texts = List.of("שלום ", "ﷺمرحبا\n", "𝄞🙂", "漢字", "<script>\t\u0000\r\n", "",
                "  ends in blanks  ");
        for (String text : texts) {
            int times = text.isEmpty() ? 0 : Leaf.LONGEST_TEXT / text.codePointCount(0, text.length());
            own.add(note(text.repeat(times)));
            assertThat(texts(open(PASSPHRASE))).contains(text.repeat(times));
        }
        assertThatThrownBy(() -> note("x".repeat(Leaf.LONGEST_TEXT + 1))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theRowsTellNeitherWhatItIsNorWhenNorAboutWhom() throws SQLException {
        TherapyCase about = store.cases().open(therapist);
        Leaves own = make();
        long lines = store.audit().listForCase(therapist, about.id(), 100).size();
        own.add(new Words(Kind.NOTE, new About.OfSession(about.id(), about.pseudonym(), 3), "n".repeat(700)));
        own.add(new Words(Kind.MY_PART, new About.OfTension(about.id(), about.pseudonym(), "t1"), "I went quiet."));
        own.add(new Words(Kind.TRIO, new About.OfCase(about.id(), about.pseudonym()), "gut"));
        own.add(new Words(Kind.GUESS, new About.OfForm(about.id(), about.pseudonym(), "f1"), "aims\t4"));

        assertThat(columns("private_leaf")).containsExactlyInAnyOrder("person_id", "id", "envelope");
        assertThat(Tables.column(place, "select cast(count(distinct length(envelope)) as text) as found "
                + "from private_leaf", Row::text)).isEqualTo("1");
        assertThat(store.audit().listForCase(therapist, about.id(), 100)).hasSize((int) lines);
        assertThat(own.list()).extracting(leaf -> leaf.words().about()).contains(
                new About.OfSession(about.id(), about.pseudonym(), 3),
                new About.OfTension(about.id(), about.pseudonym(), "t1"));
    }

    @Test
    void theDatabaseAndItsKeyFileTogetherDoNotOpenIt() {
        Leaf leaf = make().add(note("aims 4"));
        Cell cell = new Cell("private_leaf", therapist.personId() + "\n" + leaf.id(), "envelope");
        String envelope = Tables.column(place, "select envelope as found from private_leaf", Row::text);

        assertThat(envelope).doesNotContain("aims");
        assertThatThrownBy(() -> KeyFile.read(place.folder(), new Chance(seeded(5))).open(cell, envelope))
                .isInstanceOf(IllegalStateException.class);
        for (String column : List.of("envelope", "recovery")) {
            String lock = Tables.column(place, "select " + column + " as found from private_key", Row::text);
            assertThatThrownBy(() -> KeyFile.read(place.folder(), new Chance(seeded(5)))
                    .open(new Cell("private_key", therapist.personId(), column), lock))
                    .isInstanceOf(IllegalStateException.class);
        }
        String key = KeyFile.read(place.folder(), new Chance(seeded(5))).keyId();
        assertThatThrownBy(() -> KeyFile.read(place.folder(), new Chance(seeded(5)))
                .open(cell, key + envelope.substring(envelope.indexOf('.')))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whatIsAboutAnErasedCaseGoesTheNextTimeItsOwnerLooks() {
        TherapyCase erased = store.cases().open(therapist);
        Leaves own = make();
        own.add(new Words(Kind.NOTE, new About.OfCase(erased.id(), erased.pseudonym()), "about them"));
        own.add(note("about me"));
        store.erasure().eraseCase(therapist, erased.id(), erased.pseudonym());

        assertThat(texts(open(PASSPHRASE))).containsExactly("about me");
        assertThat(Tables.column(place, "select cast(count(*) as text) as found from private_leaf", Row::text))
                .isEqualTo("1");
    }

    @Test
    void aCaseThatIsHandedOverLeavesItsNotesWithWhoeverWroteThem() {
        TherapyCase given = store.cases().open(therapist);
        make().add(new Words(Kind.NOTE, new About.OfCase(given.id(), given.pseudonym()), "mine"));
        store.trust().handOver(therapist, given.id(), colleague.personId(), "A better fit");

        assertThat(open(PASSPHRASE).list()).singleElement().satisfies(leaf -> assertThat(leaf.words().about())
                .isEqualTo(new About.OfCase(given.id(), given.pseudonym())));
        assertThat(store.privateStore().isThere(colleague)).isFalse();
        assertThat(store.privateStore().make(colleague, ANOTHER).done().orElseThrow().leaves().list()).isEmpty();
    }

    @Test
    void onceClosedItNeitherReadsNorWrites() {
        Leaves own = make();
        own.add(note("kept"));
        own.close();

        assertThat(own.isOpen()).isFalse();
        assertThatThrownBy(own::list).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> own.add(note("lost"))).isInstanceOf(IllegalStateException.class);
        assertThat(texts(open(PASSPHRASE))).containsExactly("kept");
    }

    @Test
    void guessesFromBeforeThereWereLeavesBecomeLeaves() throws SQLException {
        TherapyCase about = store.cases().open(therapist);
        store.meetings().add(therapist, about.id(), 1, LocalDate.of(2026, 3, 2));
        String form = store.forms().open(therapist, about.id(), 1, AskedForm.FORM, "en", clock.instant()).done()
                .orElseThrow().id();
        make();
        beAnOlderStoreWith(form);

        assertThat(store.privateStore().hasCode(therapist)).isFalse();
        Leaves own = open(PASSPHRASE);
        assertThat(Guesses.listMoved(own)).isEqualTo(Map.of(form, Map.of("aims", 4)));
        assertThat(Tables.column(place, "select cast(count(*) as text) as found from private_item", Row::text))
                .isEqualTo("0");
        assertThat(store.privateStore().renew(therapist, PASSPHRASE, PASSPHRASE)).isInstanceOf(Outcome.Done.class);
        assertThat(store.privateStore().hasCode(therapist)).isTrue();
    }

    @Test
    void aPassphraseThatAnOlderStoreTookAsTypedStillOpensIt() throws SQLException {
        String typed = "cafe\u0301 nobody else knows";
        make();
        OwnKey.Locked locked;
        try (OwnKey key = OwnKey.make(new Chance(seeded(4)))) {
            locked = key.lock(new Cell("private_key", therapist.personId(), "envelope"), typed);
            change("update private_key set key_id = ?, salt = ?, envelope = ?, recovery = null, recovery_salt = null",
                    key.id(), locked.salt(), locked.envelope());
        }

        assertThat(store.privateStore().open(therapist, "caf\u00e9 nobody else knows"))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(store.privateStore().renew(therapist, typed, typed)).isInstanceOf(Outcome.Done.class);
        assertThat(open("caf\u00e9 nobody else knows").isOpen()).isTrue();
    }

    @Test
    void twoWindowsMoveWhatIsOlderOnce() throws Exception {
        TherapyCase about = store.cases().open(therapist);
        store.meetings().add(therapist, about.id(), 1, LocalDate.of(2026, 3, 2));
        String form = store.forms().open(therapist, about.id(), 1, AskedForm.FORM, "en", clock.instant()).done()
                .orElseThrow().id();
        make();
        beAnOlderStoreWith(form);
        try (ExecutorService windows = Executors.newFixedThreadPool(2)) {
            windows.invokeAll(Collections.nCopies(2, () -> open(PASSPHRASE))).forEach(Future::resultNow);
        }

        assertThat(texts(open(PASSPHRASE))).containsExactly("aims\t4");
    }

    private void beAnOlderStoreWith(String form) throws SQLException {
        OwnKey.Locked locked = new OwnKey.Locked(
                Tables.column(place, "select salt as found from private_key", Row::text),
                Tables.column(place, "select envelope as found from private_key", Row::text));
        try (OwnKey key = OwnKey.unlock(new Cell("private_key", therapist.personId(), "envelope"), "own", locked,
                PASSPHRASE, new Chance(seeded(4))).orElseThrow()) {
            change("update private_key set key_id = 'own', recovery = null, recovery_salt = null");
            change("insert into private_item (person_id, kind, id, envelope, kept_at) values (?, 'guess', ?, ?, ?)",
                    therapist.personId(), form, key.seal(new Cell("private_item",
                            therapist.personId() + "\nguess\n" + form, "envelope"), "aims\t4"),
                    "2026-03-02T09:30:00.000Z");
        }
    }

    private void change(String sql, String... values) throws SQLException {
        try (Connection connection = store.passkeyTables().getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }

    private List<String> columns(String table) throws SQLException {
        try (Connection connection = store.passkeyTables().getConnection();
                var all = connection.getMetaData().getColumns(null, connection.getSchema(), table, "%")) {
            List<String> columns = new ArrayList<>();
            while (all.next()) {
                columns.add(all.getString("COLUMN_NAME"));
            }
            return columns;
        }
    }

    private static Words note(String text) {
        return new Words(Kind.NOTE, new About.Nothing(), text);
    }

    private static List<String> texts(Leaves leaves) {
        return leaves.list().stream().map(leaf -> leaf.words().text()).toList();
    }

    private Leaves make() {
        return store.privateStore().make(therapist, PASSPHRASE).done().orElseThrow().leaves();
    }

    private Leaves open(String passphrase) {
        return store.privateStore().open(therapist, passphrase).done().orElseThrow();
    }
}
