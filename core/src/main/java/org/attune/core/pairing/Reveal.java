package org.attune.core.pairing;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

import org.attune.core.instrument.Instrument;
import org.attune.core.instrument.Item;

/// Both halves of a form side by side, item by item, as the two people read it together.
///
/// @param rows one for each item that somebody answered, in the order of the form
public record Reveal(List<Row> rows) {

    /// From here on a gap is large, in points of the item: our choice, after the wish for a reveal that shows gaps of two points.
    public static final int LARGE_GAP = 2;

    /// One item.
    ///
    /// @param item the item's id
    /// @param client the client's answer; empty where there is none
    /// @param therapist the therapist's own answer
    /// @param guess what the therapist thought that the client would answer
    public record Row(String item, OptionalInt client, OptionalInt therapist, OptionalInt guess) {

        public Row {
            requireNonNull(item, "item");
        }

        /// How far the two answers lie apart, in points of the item; empty unless both answered.
        public OptionalInt gap() {
            return apart(client, therapist);
        }

        /// How far the guess lay from the client's answer, in points of the item; empty unless both are there.
        public OptionalInt missedBy() {
            return apart(client, guess);
        }

        /// Whether the gap is one to talk about.
        public boolean isLarge() {
            return gap().orElse(0) >= LARGE_GAP;
        }

        private static OptionalInt apart(OptionalInt one, OptionalInt other) {
            return one.isPresent() && other.isPresent()
                    ? OptionalInt.of(Math.abs(one.getAsInt() - other.getAsInt()))
                    : OptionalInt.empty();
        }

        /// Says which item, never what was answered.
        @Override
        public String toString() {
            return "Row[" + item + "]";
        }
    }

    public Reveal {
        rows = List.copyOf(rows);
    }

    /// The comparison of what was answered. An answer that a person did not give is missing here, too.
    ///
    /// @param client the client's answers by item id, as far as they may be seen
    /// @param therapist the therapist's answers
    /// @param guess the therapist's guesses
    public static Reveal of(Instrument instrument, Map<String, Integer> client, Map<String, Integer> therapist,
            Map<String, Integer> guess) {
        List<Row> rows = new ArrayList<>();
        for (Item item : instrument.items()) {
            Row row = new Row(item.id(), of(client, item), of(therapist, item), of(guess, item));
            if (row.client().isPresent() || row.therapist().isPresent()) {
                rows.add(row);
            }
        }
        return new Reveal(rows);
    }

    private static OptionalInt of(Map<String, Integer> answers, Item item) {
        Integer answer = answers.get(item.id());
        return answer == null ? OptionalInt.empty() : OptionalInt.of(answer);
    }

    /// The row to begin a conversation with: the largest of the large gaps, the first of several; empty when none is large.
    public Optional<Row> largestGap() {
        return rows.stream().filter(Row::isLarge)
                .max(Comparator.comparingInt((Row row) -> row.gap().getAsInt())
                        .thenComparing(rows::indexOf, Comparator.reverseOrder()));
    }
}
