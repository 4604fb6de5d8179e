package org.attune.core.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;

import org.junit.jupiter.api.Test;

class PhaseTest {

    @Test
    void saysWhoIsSilentAndWhatIsSealed() {
        assertThat(Arrays.stream(Phase.values()).filter(Phase::isPresenterSilent)).containsExactly(Phase.VOICES,
                Phase.OFFERS);
        assertThat(Arrays.stream(Phase.values()).filter(Phase::isRevealed)).containsExactly(Phase.REVEAL, Phase.VOICES,
                Phase.OFFERS, Phase.TAKING);
        assertThat(Arrays.stream(Phase.values()).filter(phase -> !phase.isOfItem())).containsExactly(Phase.OPENING,
                Phase.CLOSING);
    }
}
