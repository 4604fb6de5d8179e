package org.attune.web.transcripts;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.concurrent.CompletableFuture;

import org.attune.core.transcript.Transcript;
import org.attune.core.transcript.hint.Embedder;
import org.attune.core.transcript.hint.HintCard;
import org.attune.core.transcript.hint.HintRule;
import org.attune.core.transcript.hint.Look;
import org.attune.core.transcript.hint.PlacesToLook;
import org.attune.core.transcript.hint.RememberedVectors;
import org.attune.core.transcript.hint.Worth;
import org.attune.core.transcript.hint.rules.ShippedHintRules;
import org.attune.formats.table.OptionalParts;
import org.attune.store.material.KeptTranscript;
import org.jspecify.annotations.Nullable;

/// The rules whose hints are shown, which are the measured ones, and what they find. The one that compares meanings is among them
/// where the optional part that it needs is beside the program.
///
/// What was found in the last few transcripts is remembered, because comparing meanings takes seconds: turns and places in them, and
/// none of their words. Whoever asks is asked first whether they may read the transcript.
public final class HintRules {

    private static final System.Logger LOG = System.getLogger(HintRules.class.getName());

    /// Our choice: more than anybody has open at a time.
    private static final int REMEMBERED = 32;

    private final OptionalParts parts;
    private final Map<Asked, CompletableFuture<List<Found>>> remembered = new LinkedHashMap<>();
    private @Nullable Means means;

    /// @param parts where the part that compares meanings may be
    public HintRules(OptionalParts parts) {
        this.parts = parts;
    }

    /// What there is to look with.
    ///
    /// @param embedders one at most
    /// @param cards the rules, in the order in which they are explained
    private record Means(List<Embedder> embedders, List<HintCard> cards) {}

    /// What was looked through: a transcript as it stood, in a language.
    private record Asked(String transcriptId, int step, Instant at, Spoken spoken) {}

    /// What a rule found.
    record Found(HintCard card, Look look) {}

    /// The rules, in the order in which they are explained.
    List<HintCard> cards() {
        return means().cards;
    }

    /// Whether meanings can be compared here.
    boolean comparesMeanings() {
        return !means().embedders.isEmpty();
    }

    /// What each rule found. Whoever asks for the same while it is looked through waits for it, and nobody else does.
    List<Found> look(KeptTranscript kept, Spoken spoken) {
        Asked asked = new Asked(kept.id(), kept.last().number(), kept.last().at(), spoken);
        CompletableFuture<List<Found>> own = new CompletableFuture<>();
        CompletableFuture<List<Found>> found = remember(asked, own);
        if (found.equals(own)) {
            try {
                own.complete(looked(kept.words(), spoken));
            } catch (RuntimeException | Error unread) {
                forget(asked, own);
                own.completeExceptionally(unread);
                throw unread;
            }
        }
        return found.join();
    }

    /// What was asked for last stays longest.
    private CompletableFuture<List<Found>> remember(Asked asked, CompletableFuture<List<Found>> otherwise) {
        synchronized (remembered) {
            CompletableFuture<List<Found>> known = remembered.remove(asked);
            if (remembered.size() >= REMEMBERED) {
                remembered.remove(remembered.keySet().iterator().next());
            }
            CompletableFuture<List<Found>> found = known == null ? otherwise : known;
            remembered.put(asked, found);
            return found;
        }
    }

    private void forget(Asked asked, CompletableFuture<List<Found>> unread) {
        synchronized (remembered) {
            remembered.remove(asked, unread);
        }
    }

    private List<Found> looked(Transcript words, Spoken spoken) {
        List<RememberedVectors> vectors = vectors(means().embedders);
        List<HintRule> rules = rules(vectors);
        vectors.forEach(these -> PlacesToLook.embedAhead(
                rules.stream().filter(rule -> rule.card().reads(spoken.tag())).toList(), words, these));
        List<Found> found = new ArrayList<>();
        rules.forEach(rule -> found
                .add(new Found(rule.card(), PlacesToLook.look(rule, List.of(words), spoken.tag()))));
        return List.copyOf(found);
    }

    private static List<HintRule> rules(List<RememberedVectors> vectors) {
        return vectors.stream().findFirst().map(ShippedHintRules::withEmbedder)
                .orElseGet(ShippedHintRules::withoutEmbedder).stream()
                .filter(rule -> rule.card().worth() instanceof Worth.Measured).toList();
    }

    private static List<RememberedVectors> vectors(List<Embedder> embedders) {
        return embedders.stream().map(RememberedVectors::new).toList();
    }

    /// The part is looked for when it is first needed, for its model takes a moment to load.
    private synchronized Means means() {
        Means known = means;
        if (known == null) {
            List<Embedder> embedders = seek();
            known = new Means(embedders, rules(vectors(embedders)).stream().map(HintRule::card).toList());
            means = known;
        }
        return known;
    }

    private List<Embedder> seek() {
        try {
            return parts.find(Embedder.class).stream().toList();
        } catch (IOException | ServiceConfigurationError | IllegalStateException unusable) {
            LOG.log(System.Logger.Level.WARNING, "the optional part that compares meanings cannot be used here",
                    unusable);
            return List.of();
        }
    }
}
