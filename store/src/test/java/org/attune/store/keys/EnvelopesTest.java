package org.attune.store.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnvelopesTest {

    private static final Cell CELL = new Cell("contact", "case1", "envelope");

    @TempDir
    Path folder;

    private final Chance chance = new Chance(new SecureRandom());
    private Envelopes envelopes;

    @BeforeEach
    void makeKey() {
        envelopes = KeyFile.make(folder, chance);
    }

    @Test
    void opensWhatItSealedAlsoWhenTheKeyIsReadAgain() {
        String sealed = envelopes.seal(CELL, "Übermorgen, 10 Uhr 😀");

        assertThat(KeyFile.read(folder, chance).open(CELL, sealed)).isEqualTo("Übermorgen, 10 Uhr 😀");
        assertThat(sealed).doesNotContain("morgen");
    }

    @Test
    void sealsTheSameTextDifferentlyEachTime() {
        assertThat(envelopes.seal(CELL, "same")).isNotEqualTo(envelopes.seal(CELL, "same"));
    }

    @Test
    void opensInItsOwnCellOnly() {
        String sealed = envelopes.seal(CELL, "secret");

        assertThatThrownBy(() -> envelopes.open(new Cell("contact", "case2", "envelope"), sealed))
                .isInstanceOf(IllegalStateException.class).hasMessageNotContaining("secret");
        assertThatThrownBy(() -> envelopes.open(new Cell("words", "case1", "envelope"), sealed))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void doesNotOpenWhatWasChanged() {
        String sealed = envelopes.seal(CELL, "secret");
        char other = sealed.endsWith("A") ? 'B' : 'A';

        assertThatThrownBy(() -> envelopes.open(CELL, sealed.substring(0, sealed.length() - 8) + other
                + sealed.substring(sealed.length() - 7))).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> envelopes.open(CELL, "no envelope")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void theKeyFileIsForItsOwnerOnly() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(KeyFile.NAME))))
                .isEqualTo("rw-------");
    }

    @Test
    void theKeyFileIsNobodyElsesAtAnyMoment() throws InterruptedException {
        Path fresh = folder.resolve(KeyFile.NAME + ".new");
        Set<String> seen = ConcurrentHashMap.newKeySet();
        AtomicBoolean isDone = new AtomicBoolean();
        Thread onlooker = Thread.ofPlatform().start(() -> {
            while (!isDone.get()) {
                try {
                    seen.add(PosixFilePermissions.toString(Files.getPosixFilePermissions(fresh)));
                } catch (IOException notThere) {
                    Thread.onSpinWait();
                }
            }
        });
        // On a busy machine the onlooker may get no turn in the time of 300 files.
        for (int i = 0; i < 300 || seen.isEmpty() && i < 100_000; i++) {
            KeyFile.make(folder, chance);
        }
        isDone.set(true);
        onlooker.join();

        assertThat(seen).containsExactly("rw-------");
    }

    @Test
    void saysWhatToDoAboutAKeyFileThatCannotBeRead() throws IOException {
        Files.writeString(folder.resolve(KeyFile.NAME), "attune-keys 1\nbroken\n");

        assertThatThrownBy(() -> KeyFile.read(folder, chance)).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Put back the copy");
    }
}
