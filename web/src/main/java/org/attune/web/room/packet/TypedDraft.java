package org.attune.web.room.packet;

import static java.util.Objects.requireNonNull;

import org.attune.web.words.Written;

/// A draft as a browser sends it.
///
/// @param question what the presenter asks
/// @param group for which group
/// @param piece which piece: a word for its kind, and an id where there are several
/// @param from the first session or turn; empty for the first there is
/// @param to the last one; empty for the last there is
/// @param days for how many days
public record TypedDraft(String question, String group, String piece, String from, String to, String days) {

    /// Our choice: the next meeting lies within it.
    private static final String USUAL_DAYS = "30";
    static final TypedDraft NOTHING = new TypedDraft("", "", "", "", "", USUAL_DAYS);

    public TypedDraft {
        requireNonNull(question, "question");
        requireNonNull(group, "group");
        requireNonNull(piece, "piece");
        requireNonNull(from, "from");
        requireNonNull(to, "to");
        requireNonNull(days, "days");
    }

    /// The kind of piece.
    String kind() {
        return piece.split(" ")[0];
    }

    /// Which one, where there are several of a kind.
    String id() {
        int blank = piece.indexOf(' ');
        return blank < 0 ? "" : piece.substring(blank + 1);
    }

    /// The first session or turn.
    int first() {
        return number(from, 1);
    }

    /// The last session or turn.
    ///
    /// @param otherwise the last there is
    int last(int otherwise) {
        return number(to, otherwise);
    }

    /// For how many days; 0 where that was no number.
    int howManyDays() {
        return number(days, 0);
    }

    private static int number(String typed, int otherwise) {
        return typed.isBlank() ? otherwise : Written.number(typed);
    }

    /// Says nothing of the question.
    @Override
    public String toString() {
        return "TypedDraft[" + kind() + "]";
    }
}
