package org.attune.hints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.ServiceLoader;

import org.attune.core.transcript.hint.Embedder;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class MiniLmTest {

    private static final double ALIKE = 1 - 1e-4;
    /// The reference is from a newer version of the engine, and with 8 bits a number that is rounded the other way shows
    /// (docs/decisions/embedder.md).
    private static final double LEAST = 0.98;
    private static final Embedder MODEL = ServiceLoader.load(Embedder.class).findFirst().orElseThrow();

    @Test
    void vectorsAreThoseOfTheReference() {
        List<JsonNode> lines = ReferenceLines.read("vectors.jsonl");
        int alike = 0;
        for (JsonNode line : lines) {
            float[] ours = MODEL.embed(List.of(line.get("text").asString())).getFirst();
            float[] theirs = new float[ours.length];
            for (int i = 0; i < theirs.length; i++) {
                theirs[i] = (float) line.get("vector").get(i).asDouble();
            }
            double cosine = cosine(ours, theirs);
            alike += cosine > ALIKE ? 1 : 0;

            assertThat(line.get("vector").size()).isEqualTo(384);
            assertThat(cosine).as("text of %d characters", line.get("text").asString().length()).isGreaterThan(LEAST);
        }

        assertThat(alike).isGreaterThanOrEqualTo(lines.size() - 1);
    }

    @Test
    void aTextHasTheSameVectorInAnyCompany() {
        String text = "I would rather not go into this.";
        float[] alone = MODEL.embed(List.of(text)).getFirst();

        List<float[]> inCompany = MODEL.embed(List.of("Yes.", text, "word ".repeat(200), text));

        assertThat(inCompany.get(1)).isEqualTo(alone);
        assertThat(inCompany.get(3)).isEqualTo(alone);
    }

    @Test
    void vectorsHaveLengthOne() {
        for (float[] vector : MODEL.embed(List.of("Yes.", "I don't know.", "-"))) {
            assertThat(cosine(vector, vector)).isCloseTo(1, within(1e-6));
        }
    }

    @Test
    void textsThatMeanMuchTheSameLieCloser() {
        List<float[]> vectors = MODEL.embed(List.of("I don't want to talk about that.",
                "I would rather not go into this.", "We went to the cinema on Saturday."));

        assertThat(cosine(vectors.get(0), vectors.get(1))).isGreaterThan(cosine(vectors.get(0), vectors.get(2)) + 0.2);
    }

    @Test
    void namesTheModelAndItsFile() {
        assertThat(MODEL.model()).isEqualTo("all-MiniLM-L6-v2, 8 bit afdb6f1a0e45b715");
    }

    @Test
    void nothingToEmbedGivesNothing() {
        assertThat(MODEL.embed(Collections.emptyList())).isEmpty();
    }

    private static double cosine(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (double) a[i] * b[i];
        }
        return sum;
    }
}
