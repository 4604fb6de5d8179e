package org.attune.core.transcript.hint.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.attune.core.transcript.hint.HintCard;
import org.attune.core.transcript.hint.HintName;
import org.attune.core.transcript.hint.HintRule;
import org.attune.core.transcript.hint.Span;

/// The client objects softly: a word that takes back stands in one sentence with a word that objects.
///
/// Source: hints and mentioning concerns in a qualified way are withdrawal markers in the literature on ruptures (Eubanks, Muran and
/// Safran 2015); the words are our choice. docs/methods/places-to-look.md.
final class HedgedComplaint {

    private static final List<String> HEDGES = List.of("i guess|suppose|mean", "maybe", "kind|sort of", "kinda",
            "i don't know", "not sure", "probably", "a bit|little", "it's just", "well");
    private static final List<String> OBJECTIONS = List.of("but", "not", "never", "hard|difficult|tough", "problem",
            "too",
            "scary", "frustrating|frustrated", "weird", "struggle|struggling",
            "don't|didn't|doesn't|can't|couldn't|won't|wouldn't|isn't|wasn't|aren't|haven't|hasn't|shouldn't");

    private static final Pattern SENTENCE = Pattern.compile("[^.!?;]+");

    private HedgedComplaint() {}

    static HintRule rule() {
        Words hedges = new Words(HEDGES);
        Words objections = new Words(OBJECTIONS);
        return new SaidByClient(new HintCard(new HintName("hedged-complaint", 1), "hedged complaint",
                "The words of one sentence in a turn of the client.",
                "An objection that is taken back as it is made may be larger than it sounds.",
                Stream.concat(HEDGES.stream(), OBJECTIONS.stream()).toList(), "en", MeasuredFigures.HEDGED_COMPLAINT),
                "A word that takes back stands in one sentence with a word that objects.",
                text -> inOneSentence(text, hedges, objections));
    }

    private static List<Span> inOneSentence(String text, Words hedges, Words objections) {
        List<Span> found = new ArrayList<>();
        Matcher sentences = SENTENCE.matcher(text);
        while (sentences.find()) {
            List<Span> hedging = hedges.in(sentences.group());
            List<Span> objecting = objections.in(sentences.group()).stream()
                    .filter(span -> hedging.stream().noneMatch(hedge -> overlap(hedge, span))).toList();
            if (!hedging.isEmpty() && !objecting.isEmpty()) {
                int start = sentences.start();
                Stream.concat(hedging.stream(), objecting.stream())
                        .forEach(span -> found.add(new Span(start + span.from(), start + span.to())));
            }
        }
        return Words.apart(found);
    }

    private static boolean overlap(Span one, Span other) {
        return one.from() < other.to() && other.from() < one.to();
    }
}
