package org.attune.core.transcript.hint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

class RememberedVectorsTest {

    @Test
    void embedsEachDistinctTextOnce() {
        List<String> embedded = new ArrayList<>();
        RememberedVectors vectors = new RememberedVectors(new Embedder() {
            @Override
            public String model() {
                return "letters";
            }

            @Override
            public List<float[]> embed(List<String> texts) {
                embedded.addAll(texts);
                return texts.stream().map(text -> new float[] {text.length()}).toList();
            }
        });

        List<float[]> first = vectors.embed(List.of("a", "bb", "a"));
        List<float[]> second = vectors.embed(List.of("bb", "ccc"));

        assertThat(embedded).containsExactly("a", "bb", "ccc");
        assertThat(first).extracting(vector -> vector[0]).containsExactly(1f, 2f, 1f);
        assertThat(second).extracting(vector -> vector[0]).containsExactly(2f, 3f);
        assertThat(vectors.model()).isEqualTo("letters");
    }
}
