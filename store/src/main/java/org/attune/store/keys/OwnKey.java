package org.attune.store.keys;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/// The key of one person's own, in memory from when their secret opened its envelope until it is closed: neither the key file
/// nor the database helps to have it.
///
/// Closing overwrites it. What the JDK's cipher derived from it stays in memory until that is used for something else.
public final class OwnKey implements AutoCloseable {

    private static final int SALT_BYTES = 16;
    private static final int ID_LETTERS = 8;
    private static final String OF_SECRET = "secret";

    private final String id;
    private final byte[] bytes;
    private final Key key;
    private final Chance chance;
    private boolean isClosed;

    private OwnKey(String id, byte[] bytes, Chance chance) {
        this.id = requireNonNull(id, "id");
        this.bytes = bytes;
        this.key = new Key(id, bytes);
        this.chance = chance;
    }

    /// A key in its envelope, and the salt that its secret needs.
    ///
    /// @param salt in letters
    /// @param envelope the key, sealed
    public record Locked(String salt, String envelope) {}

    /// A new key.
    public static OwnKey make(Chance chance) {
        return new OwnKey(chance.letters(ID_LETTERS), chance.bytes(Key.BYTES), chance);
    }

    /// The key in an envelope that a secret opens.
    public synchronized Locked lock(Cell cell, String secret) {
        requireOpen();
        byte[] salt = chance.bytes(SALT_BYTES);
        Key ofSecret = ofSecret(secret, salt);
        byte[] letters = Base64.getEncoder().encode(bytes);
        try {
            return new Locked(Base64.getEncoder().encodeToString(salt),
                    ofSecret.seal(cell, letters, Key.nonce(chance)));
        } finally {
            Arrays.fill(letters, (byte) 0);
            ofSecret.wipe();
        }
    }

    /// The key out of its envelope; empty when the secret is not right.
    ///
    /// @param id what the key is called
    public static Optional<OwnKey> unlock(Cell cell, String id, Locked locked, String secret, Chance chance) {
        Key ofSecret = ofSecret(secret, Base64.getDecoder().decode(locked.salt));
        try {
            return ofSecret.openBytes(cell, locked.envelope).map(letters -> {
                byte[] bytes = Base64.getDecoder().decode(letters);
                Arrays.fill(letters, (byte) 0);
                return new OwnKey(id, bytes, chance);
            });
        } finally {
            ofSecret.wipe();
        }
    }

    private static Key ofSecret(String secret, byte[] salt) {
        byte[] derived = SlowHash.key(secret, salt);
        try {
            return new Key(OF_SECRET, derived);
        } finally {
            Arrays.fill(derived, (byte) 0);
        }
    }

    /// What it is called: an envelope begins with it.
    public String id() {
        return id;
    }

    /// A text in an envelope that opens in its cell only.
    ///
    /// @throws IllegalStateException when the key is closed
    public synchronized String seal(Cell cell, String text) {
        requireOpen();
        return id + "." + key.seal(cell, text, Key.nonce(chance));
    }

    /// The text of an envelope.
    ///
    /// @throws IllegalStateException when the key is closed or another one, or the envelope was changed or moved
    public synchronized String open(Cell cell, String envelope) {
        return openIfOwn(cell, envelope).orElseThrow(() -> new IllegalStateException(
                "an envelope of a reflection store was changed or moved, or sealed by another key"));
    }

    /// The text of an envelope; empty where another key sealed it, or it was changed or moved.
    ///
    /// @throws IllegalStateException when the key is closed
    public synchronized Optional<String> openIfOwn(Cell cell, String envelope) {
        requireOpen();
        return envelope.startsWith(id + ".") ? key.open(cell, envelope.substring(id.length() + 1)) : Optional.empty();
    }

    private void requireOpen() {
        if (isClosed) {
            throw new IllegalStateException("the reflection store is locked");
        }
    }

    /// Whether it is gone.
    public synchronized boolean isClosed() {
        return isClosed;
    }

    @Override
    public synchronized void close() {
        isClosed = true;
        Arrays.fill(bytes, (byte) 0);
        key.wipe();
    }
}
