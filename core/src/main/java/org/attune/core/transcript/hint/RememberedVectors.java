package org.attune.core.transcript.hint;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/// An embedder that embeds each distinct text once. Not for several threads.
public final class RememberedVectors implements Embedder {

    private final Embedder embedder;
    private final Map<String, float[]> vectors = new HashMap<>();

    public RememberedVectors(Embedder embedder) {
        this.embedder = embedder;
    }

    @Override
    public String model() {
        return embedder.model();
    }

    @Override
    public List<float[]> embed(List<String> texts) {
        List<String> unknown = new LinkedHashSet<>(texts).stream().filter(text -> !vectors.containsKey(text)).toList();
        if (!unknown.isEmpty()) {
            List<float[]> computed = embedder.embed(unknown);
            for (int i = 0; i < unknown.size(); i++) {
                vectors.put(unknown.get(i), computed.get(i));
            }
        }
        return texts.stream().map(vectors::get).toList();
    }
}
