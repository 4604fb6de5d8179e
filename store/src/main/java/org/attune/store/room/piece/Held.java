package org.attune.store.room.piece;

import static java.util.Objects.requireNonNull;

import java.util.List;

import org.attune.store.tension.Nature;
import org.attune.store.tension.Onset;

/// What a packet holds of a case: copied when it was drafted, redacted since, and shown so and in no other way.
public sealed interface Held {

    /// Its texts, in order; each can be redacted.
    List<Words> words();

    /// The same with other texts.
    Held with(List<Words> words);

    /// A text.
    ///
    /// @param label whose or what, as *Client* or *Observed*
    /// @param text as it is shown
    record Words(String label, String text) {
        public Words {
            requireNonNull(label, "label");
            requireNonNull(text, "text");
        }

        @Override
        public String toString() {
            return "Words[" + text.length() + " signs]";
        }
    }

    /// Lines of scores.
    ///
    /// @param courses one at least
    record Line(List<Course> courses) implements Held {
        public Line {
            courses = List.copyOf(courses);
        }

        @Override
        public List<Words> words() {
            return List.of();
        }

        @Override
        public Held with(List<Words> words) {
            return this;
        }
    }

    /// A tension.
    ///
    /// @param onset when it began
    /// @param nature what it is like
    /// @param words what was observed, inferred, felt and told
    record OfTension(Onset onset, Nature nature, List<Words> words) implements Held {
        public OfTension {
            requireNonNull(onset, "onset");
            requireNonNull(nature, "nature");
            words = List.copyOf(words);
        }

        @Override
        public Held with(List<Words> other) {
            return new OfTension(onset, nature, other);
        }
    }

    /// A clip. What can be heard of it is asked for when it is played.
    ///
    /// @param clipId which
    /// @param words what is said in it; empty where the client did not agree to that
    record OfClip(String clipId, List<Words> words) implements Held {
        public OfClip {
            requireNonNull(clipId, "clipId");
            words = List.copyOf(words);
        }

        @Override
        public Held with(List<Words> other) {
            return new OfClip(clipId, other);
        }
    }

    /// Turns of a session.
    ///
    /// @param words a turn each
    record Segment(List<Words> words) implements Held {
        public Segment {
            words = List.copyOf(words);
        }

        @Override
        public Held with(List<Words> other) {
            return new Segment(other);
        }
    }

    /// Nothing any more: it expired.
    enum Nothing implements Held {
        NOTHING;

        @Override
        public List<Words> words() {
            return List.of();
        }

        @Override
        public Held with(List<Words> words) {
            return this;
        }
    }
}
