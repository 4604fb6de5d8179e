package org.attune.web.keep.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Reader;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Random;

import org.attune.store.keys.Chance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What waits in a file comes out as it went in, and leaves nothing behind.
class AsideTest {

    private static final long SEED = 7;

    @TempDir
    Path folder;

    private final Chance chance = new Chance(new SecureRandom());

    @Test
    void comesOutAsItWentInWhateverItsLength() throws IOException {
        Random random = new Random(SEED);
        for (int length : new int[] {0, 1, Aside.CHUNK_BYTES - 1, Aside.CHUNK_BYTES, Aside.CHUNK_BYTES + 1,
                3 * Aside.CHUNK_BYTES, 200_001}) {
            byte[] given = new byte[length];
            random.nextBytes(given);
            try (Aside aside = Aside.make(folder, chance)) {
                try (OutputStream out = aside.out()) {
                    for (int done = 0; done < length;) {
                        int part = Math.min(length - done, 1 + random.nextInt(100_000));
                        out.write(given, done, part);
                        done += part;
                    }
                }
                ByteArrayOutputStream back = new ByteArrayOutputStream();
                aside.writeTo(back);
                assertThat(aside.bytes()).isEqualTo(length);
                assertThat(back.toByteArray()).isEqualTo(given);
                assertThat(aside.in().readAllBytes()).isEqualTo(given);
            }
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void leavesTheDatabaseItsRoom() throws IOException {
        try (Aside aside = Aside.make(folder, chance, Long.MAX_VALUE); OutputStream out = aside.out()) {
            assertThatThrownBy(() -> out.write(new byte[Aside.CHUNK_BYTES])).isInstanceOf(Aside.NoRoom.class);
            assertThat(aside.bytes()).isZero();
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aDraftIsReadOnceAndNothingIsLeftOfAnyOnceTheyAreClosed() throws IOException {
        try (Drafts drafts = Drafts.sealed(folder, chance)) {
            for (String name : new String[] {"one", "two"}) {
                try (Writer draft = drafts.begin(name)) {
                    draft.write("Größe of " + name);
                }
            }
            try (Reader draft = drafts.end("one")) {
                StringWriter back = new StringWriter();
                draft.transferTo(back);
                assertThat(back).hasToString("Größe of one");
            }
        }
        assertThat(folder).isEmptyDirectory();
    }
}
