package org.attune.store.keys;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Seals what is confidential before it goes into the database, and opens it again: AES-256-GCM under the practice's key.
///
/// An envelope names its key, so a new key can come into use while the old ones still open what they sealed.
public final class Envelopes {

    private final List<Key> keys;
    private final Chance chance;

    Envelopes(List<Key> keys, Chance chance) {
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("there must be a key");
        }
        this.keys = List.copyOf(keys);
        this.chance = chance;
    }

    /// The id of the key that seals now.
    public String keyId() {
        return keys.getLast().id();
    }

    /// The ids of all keys that open.
    public Set<String> keyIds() {
        return keys.stream().map(Key::id).collect(Collectors.toUnmodifiableSet());
    }

    /// A text in an envelope that opens in its cell only.
    public String seal(Cell cell, String text) {
        Key key = keys.getLast();
        return key.id() + "." + key.seal(cell, text, Key.nonce(chance));
    }

    /// The text of an envelope.
    ///
    /// @throws IllegalStateException when the key is not there, or the envelope was changed or moved
    public String open(Cell cell, String envelope) {
        int dot = envelope.indexOf('.');
        return keys.stream().filter(key -> dot > 0 && key.id().equals(envelope.substring(0, dot)))
                .findFirst()
                .flatMap(key -> key.open(cell, envelope.substring(dot + 1)))
                .orElseThrow(() -> new IllegalStateException("an envelope of " + cell.table() + "." + cell.column()
                        + " does not open: it was changed or moved, or the key file is not the one that sealed it"));
    }
}
