package org.attune.web.transcripts;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

import org.attune.core.transcript.hint.Embedder;

/// An embedder to which texts mean the same if they are the same.
public final class SameWords implements Embedder {

    static final AtomicInteger ASKED = new AtomicInteger();
    /// What is done before a text that has the word in it gets its numbers.
    static final AtomicReference<Map.Entry<String, Runnable>> BEFORE = new AtomicReference<>(Map.entry("\n", () -> {}));
    private static final int NUMBERS = 4_096;

    @Override
    public String model() {
        return "the same words";
    }

    @Override
    public List<float[]> embed(List<String> texts) {
        ASKED.addAndGet(texts.size());
        if (texts.stream().anyMatch(text -> text.contains(BEFORE.get().getKey()))) {
            BEFORE.get().getValue().run();
        }
        return texts.stream().map(text -> {
            float[] vector = new float[NUMBERS];
            vector[Math.floorMod(text.hashCode(), NUMBERS)] = 1;
            return vector;
        }).toList();
    }
}
