package org.attune.store.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;

import org.junit.jupiter.api.Test;

class SlowHashTest {

    private final Chance chance = new Chance(new SecureRandom());

    @Test
    void matchesTheSecretItWasMadeOfAndNoOther() {
        String hash = SlowHash.of("Straße im Regen", chance);

        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").doesNotContain("Regen");
        assertThat(SlowHash.matches("Straße im Regen", hash)).isTrue();
        assertThat(SlowHash.matches("Strasse im Regen", hash)).isFalse();
    }

    @Test
    void aSecondHashOfTheSameSecretLooksDifferent() {
        assertThat(SlowHash.of("twice the same", chance)).isNotEqualTo(SlowHash.of("twice the same", chance));
    }
}
