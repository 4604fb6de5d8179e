package org.attune.store.own;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

import org.attune.store.StoreContract;
import org.attune.store.keys.Cell;
import org.attune.store.keys.Chance;
import org.attune.store.keys.OwnKey;
import org.attune.store.own.Leaf.Kind;
import org.attune.store.own.Leaf.Words;
import org.attune.store.sql.Row;
import org.attune.store.sql.Tables;
import org.junit.jupiter.api.Test;

/// What becomes of leaves that cannot be read, and of those that are gone.
public abstract class LeavesContract extends StoreContract {

    private static final String PASSPHRASE = "what nobody else knows";
    private static final String ANOTHER = "five words nobody ever guesses";

    @Test
    void aLeafThatCannotBeReadLocksNothingElseAndGoesAlongWhenAllIsSealedAnew() throws SQLException {
        Leaves own = make();
        Leaf newer = own.add(note("of a newer program"));
        Leaf changed = own.add(note("to be changed from outside"));
        own.add(note("kept"));
        beOfANewerProgram(newer);
        change("update private_leaf set envelope = envelope || 'x' where id = ?", changed.id());

        assertThat(texts(own)).containsExactly("kept");
        assertThat(own.listUnreadable()).containsExactlyInAnyOrder(newer.id(), changed.id());
        assertThat(own.find(newer.id())).isEmpty();
        Leaves anew = store.privateStore().renew(therapist, PASSPHRASE, ANOTHER).done().orElseThrow().leaves();
        assertThat(texts(anew)).containsExactly("kept");
        assertThat(anew.listUnreadable()).containsExactlyInAnyOrder(newer.id(), changed.id());
        assertThatThrownBy(own::list).isInstanceOf(IllegalStateException.class);
        assertThat(unsealed(ANOTHER, newer)).startsWith("leaf 2");
        anew.remove(changed.id());
        assertThat(anew.listUnreadable()).containsExactly(newer.id());
    }

    private void beOfANewerProgram(Leaf leaf) throws SQLException {
        try (OwnKey key = key(PASSPHRASE)) {
            change("update private_leaf set envelope = ? where id = ?", key.seal(cell(leaf), "leaf 2\nDREAM\n"),
                    leaf.id());
        }
    }

    private String unsealed(String passphrase, Leaf leaf) {
        try (OwnKey key = key(passphrase)) {
            return key.open(cell(leaf), Tables.column(place,
                    "select envelope as found from private_leaf where id = '" + leaf.id() + "'", Row::text));
        }
    }

    private Cell cell(Leaf leaf) {
        return new Cell("private_leaf", therapist.personId() + "\n" + leaf.id(), "envelope");
    }

    private OwnKey key(String passphrase) {
        OwnKey.Locked locked = new OwnKey.Locked(
                Tables.column(place, "select salt as found from private_key", Row::text),
                Tables.column(place, "select envelope as found from private_key", Row::text));
        return OwnKey.unlock(new Cell("private_key", therapist.personId(), "envelope"),
                Tables.column(place, "select key_id as found from private_key", Row::text), locked, passphrase,
                new Chance(seeded(4))).orElseThrow();
    }

    @Test
    void whatIsRemovedOrSealedAnewIsOutOfTheFilesAsWell() throws IOException {
        Leaves own = make();
        Leaf removed = own.add(note("removed"));
        Leaf kept = own.add(note("kept"));
        List<String> gone = List.of(envelope(removed), envelope(kept),
                Tables.column(place, "select envelope as found from private_key", Row::text));
        own.remove(removed.id());
        assertNowhere(gone.subList(0, 1));
        store.privateStore().renew(therapist, PASSPHRASE, ANOTHER);
        assertNowhere(gone);
        String last = envelope(kept);
        store.privateStore().giveUp(therapist);
        assertNowhere(List.of(last));
    }

    private String envelope(Leaf leaf) {
        return Tables.column(place, "select envelope as found from private_leaf where id = '" + leaf.id() + "'",
                Row::text);
    }

    private void assertNowhere(List<String> gone) throws IOException {
        try (Stream<Path> files = Files.walk(place.folder())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).as(file.getFileName().toString())
                        .doesNotContain(gone);
            }
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

    private Leaves make() {
        return store.privateStore().make(therapist, PASSPHRASE).done().orElseThrow().leaves();
    }

    private static Words note(String text) {
        return new Words(Kind.NOTE, new About.Nothing(), text);
    }

    private static List<String> texts(Leaves leaves) {
        return leaves.list().stream().map(leaf -> leaf.words().text()).toList();
    }
}
