package org.attune.core.transcript.hint.rules;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.attune.core.transcript.hint.Hint;
import org.attune.core.transcript.hint.HintCard;
import org.attune.core.transcript.hint.HintRule;
import org.attune.core.transcript.hint.Prefix;
import org.attune.core.transcript.hint.Span;

/// A rule that goes by words in one turn of the client; the more places in the turn, the stronger.
///
/// @param card what it says of itself
/// @param why the sentence of its hints
/// @param find where its words stand in a text
record SaidByClient(HintCard card, String why, Function<String, List<Span>> find) implements HintRule.OfTurns {

    @Override
    public Optional<Hint> look(Prefix prefix) {
        if (!prefix.isByClient()) {
            return Optional.empty();
        }
        List<Span> spans = find.apply(prefix.newest().text());
        return spans.isEmpty()
                ? Optional.empty()
                : Optional.of(new Hint(card.name(), prefix.newest().number(), spans, why, spans.size()));
    }
}
