package org.attune.store.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;

import org.junit.jupiter.api.Test;

class OwnKeyTest {

    private static final Cell CELL = new Cell("table", "row", "column");

    private final Chance chance = new Chance(new SecureRandom());

    @Test
    void aKeyThatWasOverwrittenNeitherSealsNorOpens() {
        Key key = new Key("k", chance.bytes(Key.BYTES));
        String sealed = key.seal(CELL, "text", Key.nonce(chance));
        assertThat(key.open(CELL, sealed)).contains("text");

        key.wipe();

        assertThatThrownBy(() -> key.seal(CELL, "text", Key.nonce(chance))).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> key.open(CELL, sealed)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void onceClosedItNeitherSealsNorOpensNorLocks() {
        OwnKey key = OwnKey.make(chance);
        String sealed = key.seal(CELL, "text");
        key.close();

        assertThatThrownBy(() -> key.open(CELL, sealed)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> key.seal(CELL, "text")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> key.lock(CELL, "secret")).isInstanceOf(IllegalStateException.class);
    }
}
