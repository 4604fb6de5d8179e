package org.attune.store.keys;

import java.util.Base64;
import java.util.List;
import java.util.Optional;

/// A key that lies in an envelope which only one person's secret opens: neither the key file nor the database helps.
public final class OwnKey {

    private static final int SALT_BYTES = 16;
    private static final String OF_SECRET = "secret";
    private static final String OF_ITEMS = "own";

    private OwnKey() {}

    /// A key in its envelope, and the salt that its secret needs.
    ///
    /// @param salt in letters
    /// @param envelope the key, sealed
    public record Locked(String salt, String envelope) {}

    /// A new key, locked with a secret.
    public static Locked make(Cell cell, String secret, Chance chance) {
        return lock(cell, Base64.getEncoder().encodeToString(chance.bytes(Key.BYTES)), secret, chance);
    }

    /// The same key, locked with another secret; empty when the old one is not right.
    public static Optional<Locked> relock(Cell cell, Locked locked, String oldSecret, String newSecret, Chance chance) {
        return unlock(cell, locked, oldSecret).map(key -> lock(cell, key, newSecret, chance));
    }

    private static Locked lock(Cell cell, String key, String secret, Chance chance) {
        byte[] salt = chance.bytes(SALT_BYTES);
        Key ofSecret = new Key(OF_SECRET, SlowHash.key(secret, salt));
        return new Locked(Base64.getEncoder().encodeToString(salt), ofSecret.seal(cell, key, Key.nonce(chance)));
    }

    /// What the key seals and opens; empty when the secret is not right.
    public static Optional<Envelopes> open(Cell cell, Locked locked, String secret, Chance chance) {
        return unlock(cell, locked, secret)
                .map(key -> new Envelopes(List.of(new Key(OF_ITEMS, Base64.getDecoder().decode(key))), chance));
    }

    private static Optional<String> unlock(Cell cell, Locked locked, String secret) {
        byte[] salt = Base64.getDecoder().decode(locked.salt);
        return new Key(OF_SECRET, SlowHash.key(secret, salt)).open(cell, locked.envelope);
    }
}
