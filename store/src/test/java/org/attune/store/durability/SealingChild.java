package org.attune.store.durability;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.concurrent.locks.LockSupport;

import org.attune.store.Store;
import org.attune.store.StorePlace;

/// A program of its own that opens a practice, and in the middle of sealing says how many envelopes it made, and waits.
public final class SealingChild {

    private SealingChild() {}

    /// Opens a practice.
    ///
    /// @param arguments its folder, and the envelope to stop at
    public static void main(String[] arguments) {
        Store.open(new StorePlace.InFolder(Path.of(arguments[0])), Clock.systemUTC(),
                new Stopping(Integer.parseInt(arguments[1]))).close();
    }

    /// Every envelope takes a nonce.
    static final class Stopping extends SecureRandom {
        private static final long serialVersionUID = 1L;
        private final int at;
        private int taken;

        Stopping(int at) {
            this.at = at;
        }

        @Override
        public void nextBytes(byte[] bytes) {
            super.nextBytes(bytes);
            if (++taken == at) {
                System.out.println(taken);
                LockSupport.parkNanos(Long.MAX_VALUE);
            }
        }
    }
}
