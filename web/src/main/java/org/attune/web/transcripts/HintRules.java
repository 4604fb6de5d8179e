package org.attune.web.transcripts;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceConfigurationError;

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
    private final Map<Asked, List<Found>> remembered = new LinkedHashMap<>();
    /// One at most; not looked for before the first time.
    private final List<Embedder> embedders = new ArrayList<>();
    private boolean isSought;

    /// @param parts where the part that compares meanings may be
    public HintRules(OptionalParts parts) {
        this.parts = parts;
    }

    /// What was looked through: a transcript as it stood, in a language.
    private record Asked(String transcriptId, int step, Instant at, Spoken spoken) {}

    /// What a rule found.
    record Found(HintCard card, Look look) {}

    /// The rules, in the order in which they are explained.
    synchronized List<HintCard> cards() {
        return rules(vectors()).stream().map(HintRule::card).toList();
    }

    /// Whether meanings can be compared here.
    synchronized boolean comparesMeanings() {
        return !vectors().isEmpty();
    }

    /// What each rule found. One transcript is looked through at a time.
    synchronized List<Found> look(KeptTranscript kept, Spoken spoken) {
        Asked asked = new Asked(kept.id(), kept.last().number(), kept.last().at(), spoken);
        List<Found> known = remembered.remove(asked);
        List<Found> found = known == null ? looked(kept.words(), spoken) : known;
        if (remembered.size() >= REMEMBERED) {
            remembered.remove(remembered.keySet().iterator().next());
        }
        remembered.put(asked, found);
        return found;
    }

    private List<Found> looked(Transcript words, Spoken spoken) {
        List<RememberedVectors> vectors = vectors();
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

    /// One at most. The part is looked for when it is first needed, for its model takes a moment to load.
    private List<RememberedVectors> vectors() {
        if (!isSought) {
            isSought = true;
            try {
                parts.find(Embedder.class).ifPresent(embedders::add);
            } catch (IOException | ServiceConfigurationError | IllegalStateException unusable) {
                LOG.log(System.Logger.Level.WARNING, "the optional part that compares meanings cannot be used here",
                        unusable);
            }
        }
        return embedders.stream().map(RememberedVectors::new).toList();
    }
}
