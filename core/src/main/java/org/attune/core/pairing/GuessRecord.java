package org.attune.core.pairing;

import java.util.List;
import java.util.OptionalDouble;

/// How well a therapist's guesses of clients' answers turned out, for that therapist alone.
///
/// Formula: over n guesses g of answers a, the lean is the mean of `g - a`, the miss the mean of `|g - a|`, and hits are the guesses with
/// `g = a`. Missing: a guess without an answer, or an answer without a guess, is not counted. Smallest n: 1 for the figures, 10 before
/// [#isEnough()] says that they may be talked about; our choice.
///
/// @param guesses every guess whose answer became known, in the order of sessions
public record GuessRecord(List<Guess> guesses) {

    /// Fewer are shown as dots and not as figures.
    private static final int ENOUGH = 10;

    /// One guess and what was answered, both in points of the item.
    ///
    /// @param item the item's id
    /// @param guessed the therapist's guess
    /// @param answered the client's answer
    public record Guess(String item, int guessed, int answered) {

        /// Says which item, never what was answered.
        @Override
        public String toString() {
            return "Guess[" + item + "]";
        }
    }

    public GuessRecord {
        guesses = List.copyOf(guesses);
    }

    /// Whether there are enough guesses to say anything in figures.
    public boolean isEnough() {
        return guesses.size() >= ENOUGH;
    }

    /// The lean: above 0 where the guesses were higher than the answers. Empty without guesses.
    public OptionalDouble leanPoints() {
        return guesses.stream().mapToInt(guess -> guess.guessed - guess.answered).average();
    }

    /// How far guesses lay from the answers on average. Empty without guesses.
    public OptionalDouble missPoints() {
        return guesses.stream().mapToInt(guess -> Math.abs(guess.guessed - guess.answered)).average();
    }

    /// How many guesses met the answer.
    public long hits() {
        return guesses.stream().filter(guess -> guess.guessed == guess.answered).count();
    }
}
