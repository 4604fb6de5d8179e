package org.attune.web.room;

import static java.util.Objects.requireNonNull;

import java.util.List;

import org.attune.core.room.GroupCheck;

/// How the group is, as far as that is shown.
///
/// @param state whether it is shown
/// @param rows by question; empty while nothing is shown
public record Closing(State state, List<Row> rows) {

    /// Nothing yet.
    public static final Closing SEALED = new Closing(State.SEALED, List.of());
    /// Nothing yet, and the visitor's own part is done.
    static final Closing GIVEN = new Closing(State.GIVEN, List.of());

    /// How far it is.
    public enum State {
        /// Not everybody who is there has answered.
        SEALED,
        /// The visitor has answered, and not everybody who is there.
        GIVEN,
        /// Too few answered for their answers to be shown.
        TOO_FEW,
        /// It is shown.
        SHOWN
    }

    /// How the answers to a question spread.
    ///
    /// @param question the sentence
    /// @param counts how many gave 0, 1, and so on to 10
    public record Row(String question, List<Integer> counts) {
        public Row {
            requireNonNull(question, "question");
            counts = List.copyOf(counts);
        }
    }

    public Closing {
        requireNonNull(state, "state");
        rows = List.copyOf(rows);
    }

    /// Whether everybody who is there has answered, so that nobody is left to ask.
    public boolean isOpen() {
        return state == State.SHOWN || state == State.TOO_FEW;
    }

    static Closing of(GroupCheck.Result result) {
        return switch (result) {
            case GroupCheck.Result.TooFew few -> new Closing(State.TOO_FEW, List.of());
            case GroupCheck.Result.Shown shown -> new Closing(State.SHOWN, shown.counts().entrySet().stream()
                    .map(entry -> new Row(entry.getKey().text(), entry.getValue())).toList());
        };
    }
}
