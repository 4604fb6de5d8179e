package org.attune.store.forms;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.stream.Collectors;

import org.attune.core.instrument.Instrument;
import org.attune.core.instrument.Item;

/// A question of a form as it was when the form was opened, so that a later version of the instrument changes nothing.
///
/// @param item the item's id
/// @param lowest the smallest answer
/// @param highest the largest answer
/// @param kind whether its answer goes to the therapist whatever the client chooses
record Question(String item, int lowest, int highest, Kind kind) {

    /// Whether a sharing choice covers the answer.
    enum Kind {
        PLAIN, RISK
    }

    Question {
        requireNonNull(item, "item");
        requireNonNull(kind, "kind");
        if (item.contains("\t") || item.contains("\n")) {
            throw new IllegalArgumentException("an item's id holds no tab and no line break");
        }
    }

    boolean allows(int answer) {
        return answer >= lowest && answer <= highest;
    }

    static List<Question> of(Instrument instrument) {
        return instrument.items().stream()
                .map(item -> new Question(item.id(), item.answers().lowest(), item.answers().highest(),
                        item.feature() == Item.Feature.RISK ? Kind.RISK : Kind.PLAIN))
                .toList();
    }

    /// All questions in text, a line each.
    static String text(List<Question> questions) {
        return questions.stream()
                .map(question -> question.item + "\t" + question.lowest + "\t" + question.highest + "\t"
                        + question.kind)
                .collect(Collectors.joining("\n"));
    }

    static List<Question> parse(String text) {
        return text.lines().map(line -> line.split("\t"))
                .map(parts -> new Question(parts[0], Integer.parseInt(parts[1]), Integer.parseInt(parts[2]),
                        Kind.valueOf(parts[3])))
                .toList();
    }
}
