package org.attune.core.instrument;

import static java.util.Objects.requireNonNull;

import java.util.Map;

/// One question of a form.
///
/// @param id its name on the form, such as `7`
/// @param isReversed whether a high answer counts as a low one
/// @param answers the answers it takes
/// @param feature what sets it apart from the others
/// @param about what it is about, in our words; empty where nothing was written down
/// @param asked when it is asked
public record Item(String id, boolean isReversed, Answers answers, Feature feature, String about, Asked asked) {

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
    public record Answers(int lowest, int highest) {
        public Answers {
            if (lowest >= highest) {
                throw new IllegalArgumentException(
                        "the lowest answer, " + lowest + ", must be below the highest, " + highest);
            }
        }

        /// How many different answers there are.
        public int count() {
            return highest - lowest + 1;
        }

        /// Whether an answer is one of these: a whole number within the ends.
        public boolean allow(double answer) {
            return answer >= lowest && answer <= highest && answer == Math.rint(answer);
        }
    }

    /// When an item is asked.
    public sealed interface Asked {

        /// Always.
        Asked ALWAYS = new Always();

        /// Always.
        record Always() implements Asked {}

        /// Only after an answer to another item.
        ///
        /// @param item the other item's id, which stands before this one on the form
        /// @param least the smallest answer to it after which this one is asked
        record After(String item, int least) implements Asked {
            public After {
                requireNonNull(item, "item");
            }
        }

        /// Whether it is asked once these answers were given.
        default boolean isAsked(Map<String, Integer> answers) {
            return switch (this) {
                case Always always -> true;
                case After after -> answers.getOrDefault(after.item, Integer.MIN_VALUE) >= after.least;
            };
        }
    }

    public Item {
        requireNonNull(id, "id");
        requireNonNull(answers, "answers");
        requireNonNull(feature, "feature");
        requireNonNull(about, "about");
        requireNonNull(asked, "asked");
        if (id.isBlank()) {
            throw new IllegalArgumentException("an item needs an id");
        }
    }

    /// An answer turned so that higher is better, on a scale of this orientation.
    public double oriented(double answer, Orientation scale) {
        double counted = counted(answer);
        return scale == Orientation.HIGHER_IS_BETTER ? counted : answers.lowest + answers.highest - counted;
    }

    /// An answer as the key counts it: turned round where the item is reversed, `lowest + highest - answer`.
    public double counted(double answer) {
        return isReversed ? answers.lowest + answers.highest - answer : answer;
    }
}
