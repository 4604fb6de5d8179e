package org.attune.web.notes;

import static java.util.Objects.requireNonNull;

import org.attune.store.own.Leaf;
import org.attune.web.words.Written;

/// A text on its way into the reflection store, as a form has it.
///
/// @param id which leaf it changes; empty for a new one
/// @param revision which revision of that leaf was read; 0 for a new one
/// @param text what is written
/// @param elsewhere what another window made of it meanwhile; empty for nothing
/// @param refusal why it was not kept; empty where nothing is wrong
public record Paper(String id, int revision, String text, String elsewhere, String refusal) {

    private static final int CONFLICT = 409;
    private static final int UNPROCESSABLE = 422;

    public Paper {
        requireNonNull(id, "id");
        requireNonNull(text, "text");
        requireNonNull(elsewhere, "elsewhere");
        requireNonNull(refusal, "refusal");
    }

    /// An empty one.
    static Paper blank() {
        return new Paper("", 0, "", "", "");
    }

    /// One that changes a leaf.
    static Paper of(Leaf leaf) {
        return new Paper(leaf.id(), leaf.revision(), leaf.words().text(), "", "");
    }

    /// What a browser sent, with line ends as they are kept.
    static Paper sent(String id, int revision, String text) {
        return new Paper(id, revision, Written.lines(text), "", "");
    }

    /// Whether it is for a new leaf.
    public boolean isNew() {
        return id.isEmpty();
    }

    /// The longest that it may be, in characters.
    public int longest() {
        return Leaf.LONGEST_TEXT;
    }

    /// Why it cannot be kept as it is; empty where it can.
    String fault() {
        int characters = text.codePointCount(0, text.length());
        if (text.isBlank()) {
            return "there is no word in it.";
        }
        return characters <= Leaf.LONGEST_TEXT
                ? ""
                : "it has " + characters + " characters, and " + Leaf.LONGEST_TEXT
                        + " fit. Keep a part of it here, and the rest in another note.";
    }

    /// The same, refused.
    Paper refused(String why) {
        return new Paper(id, revision, text, "", why);
    }

    /// The same, to be sent again now that somebody has seen what another window made of the leaf.
    Paper overtakenBy(Leaf now) {
        return new Paper(id, now.revision(), text, now.words().text(),
                "this was changed in another window meanwhile. Below is first what stands there now, then yours. "
                        + "Take over what you need, and keep it.");
    }

    /// The same as a new leaf, because its own was removed meanwhile.
    Paper orphaned() {
        return new Paper("", 0, text, "",
                "this was removed in another window meanwhile. Keep it, and it is there again.");
    }

    /// The status of a page that shows it.
    int status() {
        return refusal.isEmpty() ? 200 : elsewhere.isEmpty() ? UNPROCESSABLE : CONFLICT;
    }

    /// Says nothing of the text.
    @Override
    public String toString() {
        return "Paper";
    }
}
