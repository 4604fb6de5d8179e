package org.attune.web.sessions;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import org.attune.core.course.Respondent;
import org.attune.core.form.ShownForm;
import org.attune.core.instrument.Item;
import org.attune.core.instrument.Item.Asked;
import org.attune.web.forms.Taps;

/// One question on a page that holds a whole form.
///
/// @param name what its answer is sent as
/// @param question the question
/// @param options its answers, from the lowest up
/// @param isConditional whether it is asked only after some answers to an earlier question
public record Field(String name, String question, List<Option> options, boolean isConditional) {

    /// One answer.
    ///
    /// @param points in points of the item
    /// @param label its word
    /// @param isChosen whether it was chosen when the page was sent before
    public record Option(int points, String label, boolean isChosen) {

        /// Says nothing of what was chosen.
        @Override
        public String toString() {
            return "Option[" + points + "]";
        }
    }

    public Field {
        requireNonNull(name, "name");
        requireNonNull(question, "question");
        options = List.copyOf(options);
    }

    /// The questions of some items, with what was sent before.
    ///
    /// @param prefix stands before each item's id in the name of its field
    /// @param by who reads the question
    public static List<Field> of(ShownForm shown, List<Item> items, Respondent by, String prefix,
            Map<String, String> sent) {
        return items.stream().map(item -> {
            String name = prefix + item.id();
            int lowest = item.answers().lowest();
            List<String> labels = shown.labels(item);
            List<Option> options = IntStream.range(0, labels.size())
                    .mapToObj(i -> new Option(lowest + i, labels.get(i),
                            String.valueOf(lowest + i).equals(sent.get(name))))
                    .toList();
            return new Field(name, shown.question(item, by), options, item.asked() instanceof Asked.After);
        }).toList();
    }

    /// The answers that were sent, by item id; empty when one of them is none that its item takes.
    public static Optional<Map<String, Integer>> read(List<Item> items, String prefix, Map<String, String> sent) {
        Map<String, Integer> points = new HashMap<>();
        for (Item item : items) {
            String given = sent.getOrDefault(prefix + item.id(), "");
            Optional<Integer> answer = Taps.read(item, given);
            if (answer.isEmpty() && !given.isEmpty()) {
                return Optional.empty();
            }
            answer.ifPresent(some -> points.put(item.id(), some));
        }
        return Optional.of(points);
    }
}
