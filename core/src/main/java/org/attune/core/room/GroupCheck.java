package org.attune.core.room;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// How are we? Four questions of ours about the group itself, each answered from 0 to 10 as in the Attune check. Only how the answers
/// spread is shown, never whose they are, and only where there are enough.
///
/// @param answers one a question
public record GroupCheck(Map<Item, Integer> answers) {

    /// The best end of an answer.
    public static final int MOST = 10;
    /// From so many answers on they are shown. Our choice: of two, each knows the other's.
    public static final int FEWEST = 3;

    /// A question.
    public enum Item {
        SAFE("I could say what I did not know or was unsure of."),
        HEARD("I felt heard and respected here."),
        ROOM("Everybody had room to speak."),
        USE("We worked on what matters to us.");

        private final String text;

        Item(String text) {
            this.text = text;
        }

        /// The sentence that is agreed with from not at all, 0, to fully, 10.
        public String text() {
            return text;
        }
    }

    /// What is shown of all answers.
    public sealed interface Result {

        /// Too few were given.
        record TooFew() implements Result {}

        /// How the answers spread.
        ///
        /// @param of how many answered
        /// @param counts by question, how many gave 0, 1, and so on to 10
        record Shown(int of, Map<Item, List<Integer>> counts) implements Result {
            public Shown {
                counts = Collections.unmodifiableMap(new EnumMap<>(counts));
            }
        }
    }

    public GroupCheck {
        answers = Collections.unmodifiableMap(new EnumMap<>(answers));
        if (answers.size() != Item.values().length
                || answers.values().stream().anyMatch(answer -> answer < 0 || answer > MOST)) {
            throw new IllegalArgumentException("each question has an answer from 0 to " + MOST);
        }
    }

    /// What is shown of the answers of several members.
    public static Result of(List<GroupCheck> checks) {
        if (checks.size() < FEWEST) {
            return new Result.TooFew();
        }
        Map<Item, List<Integer>> counts = new EnumMap<>(Item.class);
        for (Item item : Item.values()) {
            Integer[] count = new Integer[MOST + 1];
            for (int points = 0; points <= MOST; points++) {
                int given = points;
                count[points] = (int) checks.stream().filter(check -> check.answers().getOrDefault(item, -1) == given)
                        .count();
            }
            counts.put(item, List.of(count));
        }
        return new Result.Shown(checks.size(), counts);
    }

    /// Says no answer.
    @Override
    public String toString() {
        return "GroupCheck[...]";
    }
}
