package org.attune.core.detection.steady;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.Supplier;

import org.junit.jupiter.api.Test;

class FallModelTest {

    @Test
    void widensTheSpreadBetweenClientsAndNothingElse() {
        FallModel model = FallModel.DEFAULTS;
        FallModel wide = model.widened();
        assertThat(wide.level().spread()).isEqualTo(2 * model.level().spread());
        assertThat(wide.level().mean()).isEqualTo(model.level().mean());
        assertThat(wide.level().rise()).isEqualTo(model.level().rise());
        assertThat(wide.level().riseSpread()).isEqualTo(model.level().riseSpread());
        assertThat(wide.level().riseSessions()).isEqualTo(model.level().riseSessions());
        assertThat(wide.noise()).isEqualTo(model.noise());
        assertThat(wide.fall()).isEqualTo(model.fall());
    }

    @Test
    void refusesNumbersThatCannotBe() {
        refused(() -> new FallModel.Level(0.7, 0, 0.03, 0.04, 5), "spread");
        refused(() -> new FallModel.Level(0.7, 0.1, 0.03, -1, 5), "riseSpread");
        refused(() -> new FallModel.Level(0.7, 0.1, 0.03, 0.04, Double.POSITIVE_INFINITY), "riseSessions");
        refused(() -> new FallModel.Level(Double.NaN, 0.1, 0.03, 0.04, 5), "mean");
        refused(() -> new FallModel.Level(0.7, 0.1, Double.NaN, 0.04, 5), "rise");
        refused(() -> new FallModel.Noise(1, 0.1, 0.1, 0.3), "carryOver");
        refused(() -> new FallModel.Noise(0.2, 0, 0.1, 0.3), "drift");
        refused(() -> new FallModel.Noise(0.2, 0.1, 0, 0.3), "typical");
        refused(() -> new FallModel.Noise(0.2, 0.1, 0.1, 0), "variety");
        refused(() -> new FallModel.Fall(0, 0.4, 3, 1, 0.5), "begins");
        refused(() -> new FallModel.Fall(1, 0.4, 3, 1, 0.5), "begins");
        refused(() -> new FallModel.Fall(0.1, 1, 3, 1, 0.5), "mends");
        refused(() -> new FallModel.Fall(0.1, 0.4, 0, 1, 0.5), "depth");
        refused(() -> new FallModel.Fall(0.1, 0.4, 3, 0, 0.5), "depthSpread");
        refused(() -> new FallModel.Fall(0.1, 0.4, 3, 1, 0), "depthDrift");
    }

    private static void refused(Supplier<?> maker, String name) {
        assertThatThrownBy(maker::get).isInstanceOf(IllegalArgumentException.class).hasMessageStartingWith(name);
    }
}
