package org.attune.e2e.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;

import org.attune.core.transcript.hint.Embedder;
import org.attune.core.transcript.hint.HintRule;
import org.attune.core.transcript.hint.RememberedVectors;
import org.attune.core.transcript.hint.Worth;
import org.attune.core.transcript.hint.rules.ShippedHintRules;
import org.attune.e2e.Repository;
import org.junit.jupiter.api.Test;

/// The figures that stand beside each hint rule are those of the report.
class HintFiguresTest {

    private static final Embedder NEVER_ASKED = new Embedder() {
        @Override
        public String model() {
            return "none";
        }

        @Override
        public List<float[]> embed(List<String> texts) {
            throw new UnsupportedOperationException("no text is looked at here");
        }
    };

    @Test
    void figuresBesideTheRulesAreThoseOfTheReport() throws IOException {
        String report = Files.readString(Repository.here().root().resolve("benchmarks/hints.md"));
        String methods = Files.readString(Repository.here().root().resolve("docs/methods/places-to-look.md"));
        for (HintRule rule : ShippedHintRules.withEmbedder(new RememberedVectors(NEVER_ASKED))) {
            if (rule.card().worth() instanceof Worth.Measured measured) {
                String figures = String.format(Locale.ROOT, "%.3f | %.3f | %.3f (%.3f to %.3f) |", measured.precision(),
                        measured.recall(), measured.balancedAccuracy().value(), measured.balancedAccuracy().low(),
                        measured.balancedAccuracy().high());

                assertThat(report).contains("| " + rule.card().name().text() + " | " + measured.hinted() + " | "
                        + measured.hits() + " | " + figures);
                assertThat(report)
                        .contains(measured.turns() + " turns by the client, " + measured.marked() + " of them");
                assertThat(methods).contains(figures);
            }
        }
    }
}
