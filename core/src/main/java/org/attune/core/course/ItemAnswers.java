package org.attune.core.course;

import static java.util.Objects.requireNonNull;

import java.util.List;

/// Single answers of the respondent under watch, in order of session and item.
///
/// @param answers the answers given; an item that was left out has no entry
public record ItemAnswers(List<Answer> answers) {

    /// No single answers: only totals were given.
    public static final ItemAnswers NONE = new ItemAnswers(List.of());

    /// What an item asks, as far as a rule needs to know.
    public enum Asks {
        /// An item of a scale, oriented so that higher is better.
        DEGREE,
        /// A yes-or-no question about strain, where 1 is yes.
        STRAIN
    }

    /// One answer to one item in one session.
    ///
    /// @param session the session, from 1
    /// @param item the item's id on its form
    /// @param asks what the item asks
    /// @param points the oriented answer
    /// @param highest the best answer the item allows
    public record Answer(int session, String item, Asks asks, double points, double highest)
            implements
                Comparable<Answer> {
        public Answer {
            requireNonNull(item, "item");
            requireNonNull(asks, "asks");
            if (session < 1) {
                throw new IllegalArgumentException("sessions count from 1, but an item answer was at " + session);
            }
            if (!(points <= highest)) {
                throw new IllegalArgumentException("item " + item + " at session " + session + " is above its range");
            }
        }

        /// By session, then by item.
        @Override
        public int compareTo(Answer other) {
            return session != other.session ? Integer.compare(session, other.session) : item.compareTo(other.item);
        }

        /// Says where, never what was answered.
        @Override
        public String toString() {
            return "Answer[session " + session + ", item " + item + "]";
        }
    }

    public ItemAnswers {
        answers = answers.stream().sorted().toList();
    }

    /// The answers known by a session.
    public ItemAnswers upTo(int session) {
        return answers.isEmpty() ? this
                : new ItemAnswers(answers.stream().filter(a -> a.session() <= session).toList());
    }
}
