package org.attune.cli.look;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.attune.core.transcript.Transcript;
import org.attune.core.transcript.hint.Hint;
import org.attune.core.transcript.hint.HintCard;
import org.attune.core.transcript.hint.Look;

/// What rules found in a transcript.
///
/// @param transcript the one that was looked through
/// @param rules what each rule said of it
record Found(Transcript transcript, List<ByRule> rules) {

    /// @param card what the rule says of itself
    /// @param look what it said of the transcript
    record ByRule(HintCard card, Look look) {

        List<Hint> hints() {
            return look instanceof Look.Read read ? read.hints() : List.of();
        }
    }

    /// A hint with the rule that gave it.
    record Given(HintCard card, Hint hint) {}

    /// All hints in the order of the session.
    List<Given> inOrder() {
        return rules.stream().flatMap(rule -> rule.hints().stream().map(hint -> new Given(rule.card(), hint)))
                .sorted(Comparator.comparingInt(given -> given.hint().turn())).toList();
    }

    /// The words that triggered a hint, one run after the other.
    Stream<String> words(Hint hint) {
        String text = transcript.turns().get(hint.turn() - 1).text();
        return hint.spans().stream().map(span -> text.substring(span.from(), span.to()));
    }

    @Override
    public String toString() {
        return "Found[" + transcript + ", " + rules.size() + " rules]";
    }
}
