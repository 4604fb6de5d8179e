package org.attune.store.durability;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Set;

import org.attune.store.Store;
import org.attune.store.StorePlace;
import org.attune.store.access.Asker;
import org.attune.store.access.Role;

/// A program of its own that takes in one recording after the other, and says after every megabyte that it did. It never stops.
public final class RecordingChild {

    private static final int MEGABYTE = 1 << 20;

    private RecordingChild() {}

    /// Takes recordings in.
    ///
    /// @param arguments the folder, the therapist and the session
    public static void main(String[] arguments) {
        Store store = Store.open(new StorePlace.InFolder(Path.of(arguments[0])), Clock.systemUTC(), new SecureRandom());
        Asker.Member therapist = new Asker.Member(arguments[1], Set.of(Role.THERAPIST));
        store.recordings().add(therapist, arguments[2], new SequenceInputStream(
                new ByteArrayInputStream("RIFF....WAVE".getBytes(StandardCharsets.US_ASCII)), new Endless()), 0);
    }

    /// Zeros without end.
    private static final class Endless extends InputStream {

        private long given;

        @Override
        public int read() {
            if (++given % MEGABYTE == 0) {
                System.out.println(given);
            }
            return 0;
        }

        @Override
        public int read(byte[] bytes, int from, int length) {
            int many = Math.min(length, MEGABYTE);
            given += many;
            System.out.println(given);
            return many;
        }
    }
}
