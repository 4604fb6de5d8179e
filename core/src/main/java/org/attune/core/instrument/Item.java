package org.attune.core.instrument;

import static java.util.Objects.requireNonNull;

import java.util.List;

/// One question of a form.
///
/// @param id its name on the form, such as `7`
/// @param isReversed whether a high answer counts as a low one
/// @param answers the answers it takes
/// @param feature what sets it apart from the others
/// @param about what it is about, in our words; empty where nothing was written down
/// @param wording the question itself; [Wording#NONE] where the licence keeps it out
public record Item(String id, boolean isReversed, Answers answers, Feature feature, String about, Wording wording) {

    /// What sets an item apart.
    public enum Feature {
        /// Nothing.
        PLAIN,
        /// It asks about danger to life: a missing answer is never filled in, and an answer above the lowest is shown.
        RISK,
        /// A yes-or-no question about strain: an answer above the lowest is a sign of it.
        SCREENER,
        /// It asks outright whether there was strain between the two people.
        REPORT
    }

    /// The answers an item takes: whole numbers from `lowest` to `highest`.
    ///
    /// @param lowest the smallest
    /// @param highest the largest, above `lowest`
    /// @param labels a word for each answer, from the lowest up; empty where there are none
    public record Answers(int lowest, int highest, List<String> labels) {
        public Answers {
            labels = List.copyOf(labels);
            if (lowest >= highest) {
                throw new IllegalArgumentException(
                        "the lowest answer, " + lowest + ", must be below the highest, " + highest);
            }
            if (!labels.isEmpty() && labels.size() != highest - lowest + 1) {
                throw new IllegalArgumentException("answers from " + lowest + " to " + highest + " take "
                        + (highest - lowest + 1) + " labels or none, not " + labels.size());
            }
        }

        /// Whether an answer is one of these: a whole number within the ends.
        public boolean allow(double answer) {
            return answer >= lowest && answer <= highest && answer == Math.rint(answer);
        }
    }

    /// A question as each person reads it.
    ///
    /// @param client what the client is asked
    /// @param therapist what the therapist is asked
    public record Wording(String client, String therapist) {

        /// No wording.
        public static final Wording NONE = new Wording("", "");

        public Wording {
            requireNonNull(client, "client");
            requireNonNull(therapist, "therapist");
        }
    }

    public Item {
        requireNonNull(id, "id");
        requireNonNull(answers, "answers");
        requireNonNull(feature, "feature");
        requireNonNull(about, "about");
        requireNonNull(wording, "wording");
        if (id.isBlank()) {
            throw new IllegalArgumentException("an item needs an id");
        }
    }

    /// An answer as the key counts it: turned round where the item is reversed, `lowest + highest - answer`.
    public double counted(double answer) {
        return isReversed ? answers.lowest + answers.highest - answer : answer;
    }
}
