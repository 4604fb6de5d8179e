package org.attune.store.own;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/// One thing in a reflection store. It is for its owner only, and nobody else learns that it exists.
///
/// @param id what it is called; says nothing of it
/// @param revision how often it was written, from 1; two windows that change the same leaf are told apart by it
/// @param writtenAt when it was first written
/// @param changedAt when it was written last
/// @param words what it says
public record Leaf(String id, int revision, Instant writtenAt, Instant changedAt, Words words) {

    /// The longest text, in characters as people count them. Our choice: some forty pages.
    public static final int LONGEST_TEXT = 20_000;

    public Leaf {
        requireNonNull(id, "id");
        requireNonNull(writtenAt, "writtenAt");
        requireNonNull(changedAt, "changedAt");
        requireNonNull(words, "words");
        if (revision < 1) {
            throw new IllegalArgumentException("revisions count from 1");
        }
    }

    /// What a leaf may be.
    public enum Kind {
        /// A note, about anything.
        NOTE,
        /// What the therapist sees as their own part in a tension.
        MY_PART,
        /// How head, heart and gut played at a moment.
        TRIO,
        /// What the therapist thought that the client would answer in a form.
        GUESS,
        /// What the stand-ins of a transcript stand for. Its text begins with the transcript's id and a blank.
        PSEUDONYMS
    }

    /// What it says, of what kind and about what.
    public record Words(Kind kind, About about, String text) {

        public Words {
            requireNonNull(kind, "kind");
            requireNonNull(about, "about");
            if (text.codePointCount(0, text.length()) > LONGEST_TEXT) {
                throw new IllegalArgumentException("a text has " + LONGEST_TEXT + " characters at most");
            }
        }

        /// Of which transcript a key of stand-ins is.
        public String transcriptId() {
            return text.substring(0, Math.max(0, text.indexOf(' ')));
        }

        /// Says nothing.
        @Override
        public String toString() {
            return "Words";
        }
    }
}
