package org.attune.core.transcript.hint.rules;

import java.util.List;
import java.util.Optional;

import org.attune.core.transcript.Transcript;
import org.attune.core.transcript.Turn;
import org.attune.core.transcript.hint.Embedder;
import org.attune.core.transcript.hint.Hint;
import org.attune.core.transcript.hint.HintCard;
import org.attune.core.transcript.hint.HintName;
import org.attune.core.transcript.hint.HintRule;
import org.attune.core.transcript.hint.PlacesToLook;
import org.attune.core.transcript.hint.Prefix;
import org.attune.core.transcript.hint.Span;

/// The client says much the same as one of a few invented sentences of strain, in whatever words.
///
/// Its strength is the cosine to the nearest sentence of strain less that to the nearest plain sentence; it hints from
/// [#LEAST_LEAD] on. Turns of fewer than [#LEAST_WORDS] words mean too little to be near anything.
///
/// Source: our sentences, our threshold, chosen on the even-numbered conversations of AnnoMI; docs/methods/places-to-look.md.
final class NearExample implements HintRule.OfTurns {

    /// How much nearer to strain than to plain talk, as a difference of cosines.
    private static final double LEAST_LEAD = 0.1;
    /// Our choice.
    private static final int LEAST_WORDS = 4;

    private static final List<String> STRAIN = List.of("I don't see why I should change anything.",
            "It is really not a problem for me.", "I don't want to stop, I like it.",
            "I am only here because somebody made me come.", "It is so hard, I don't think I can do it.",
            "I have tried that before and it did not work.", "You don't understand how difficult this is for me.",
            "It helps me relax and I need it.", "Everybody I know does it and nobody minds.",
            "I don't need help from anyone.", "I am not ready to give this up.",
            "I am not sure this is going to help me.", "I don't have the time or the strength for that.",
            "That is just how I am and it won't change.", "I feel like I am being pushed into this.",
            "I don't think it is as bad as people say.", "It is not my fault that this happened.",
            "What you suggest would not work for me.");

    private static final List<String> PLAIN = List.of("Yes, that makes sense to me.",
            "I would like to try that next week.", "I feel better than I did last time.",
            "I want to change this for my family.", "Thank you, that was helpful.",
            "We talked about it at home yesterday.", "I usually get up at seven and go to work.",
            "I have two children and I live with my partner.", "It started about three years ago.",
            "I can see that it is good for my health.", "I could call them tomorrow and ask.",
            "My doctor told me about it.", "That is a good idea.", "I am worried about my health.");

    private final Embedder embedder;

    NearExample(Embedder embedder) {
        this.embedder = embedder;
    }

    @Override
    public HintCard card() {
        return new HintCard(new HintName("near-example", 1), "close to an example",
                "What one turn of the client means, by a language model on this machine.",
                "It means much the same as one of the invented sentences of strain that the rule goes by.", STRAIN,
                "en",
                MeasuredFigures.NEAR_EXAMPLE);
    }

    @Override
    public Optional<Hint> look(Prefix prefix) {
        Turn turn = prefix.newest();
        if (!prefix.isByClient() || turn.words() < LEAST_WORDS) {
            return Optional.empty();
        }
        float[] said = embedder.embed(List.of(turn.text())).getFirst();
        List<float[]> strain = embedder.embed(STRAIN);
        int nearest = nearest(said, strain);
        List<float[]> plain = embedder.embed(PLAIN);
        double lead = cosine(said, strain.get(nearest)) - cosine(said, plain.get(nearest(said, plain)));
        return lead < LEAST_LEAD
                ? Optional.empty()
                : Optional.of(new Hint(card().name(), turn.number(), List.of(new Span(0, turn.text().length())),
                        "The turn as a whole lies close to an example: \"" + STRAIN.get(nearest) + "\"", lead));
    }

    @Override
    public List<String> textsToEmbed(Transcript transcript) {
        return PlacesToLook.clientsTurns(transcript).stream().filter(turn -> turn.words() >= LEAST_WORDS)
                .map(Turn::text)
                .toList();
    }

    private static int nearest(float[] said, List<float[]> examples) {
        int nearest = 0;
        for (int i = 1; i < examples.size(); i++) {
            nearest = cosine(said, examples.get(i)) > cosine(said, examples.get(nearest)) ? i : nearest;
        }
        return nearest;
    }

    private static double cosine(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (double) a[i] * b[i];
        }
        return sum;
    }
}
