package org.attune.web.guesses;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.attune.core.pairing.GuessRecord;
import org.attune.core.pairing.GuessRecord.Guess;
import org.attune.web.page.Page;

/// What a therapist's guesses come to.
///
/// @param record the guesses whose answers became known
/// @param place where they are
/// @param refusal why the private store was not opened; empty at first
public record GuessPage(GuessRecord record, Place place, String refusal) implements Page {

    private static final int UNPROCESSABLE = 422;

    /// Where the guesses are that a page shows.
    public enum Place {
        /// In the forms, and nothing was moved yet: there is no private store.
        FORMS,
        /// In the forms since the private store was opened last; older ones are in it, and it is closed.
        CLOSED,
        /// In the private store, which is open on this page alone.
        PRIVATE
    }

    /// Our choice: whoever leans less than a quarter of a point leans nowhere.
    private static final double NO_LEAN_POINTS = 0.25;

    public GuessPage {
        requireNonNull(record, "record");
        requireNonNull(place, "place");
        requireNonNull(refusal, "refusal");
    }

    /// How many guesses there are.
    public int count() {
        return record.guesses().size();
    }

    /// How many guesses met the answer.
    public long hits() {
        return record.hits();
    }

    /// How far guesses lay from the answers on average, with one decimal.
    public String miss() {
        return oneDecimal(record.missPoints().orElse(0));
    }

    /// Which way they lean, in words.
    public String lean() {
        double lean = record.leanPoints().orElse(0);
        if (Math.abs(lean) < NO_LEAN_POINTS) {
            return "They lean neither up nor down.";
        }
        return "They lean " + (lean > 0 ? "up" : "down") + ": on average " + oneDecimal(Math.abs(lean)) + " points "
                + (lean > 0 ? "higher" : "lower") + " than what your clients answered.";
    }

    private static String oneDecimal(double points) {
        return String.format(Locale.ROOT, "%.1f", points);
    }

    /// How many guesses were off by so many points, from far below to far above.
    public Stream<Bin> bins() {
        int widest = record.guesses().stream().mapToInt(GuessPage::off).map(Math::abs).max().orElse(0);
        return IntStream.rangeClosed(-widest, widest)
                .mapToObj(off -> new Bin(words(off),
                        record.guesses().stream().filter(guess -> off(guess) == off).count()));
    }

    private static int off(Guess guess) {
        return guess.guessed() - guess.answered();
    }

    private static String words(int off) {
        return off == 0 ? "met" : Math.abs(off) + (off < 0 ? " too low" : " too high");
    }

    /// Guesses that were off alike.
    ///
    /// @param off by how much, in words
    /// @param guesses how many
    public record Bin(String off, long guesses) {}

    @Override
    public String title() {
        return "Your guesses";
    }

    @Override
    public int status() {
        return refusal.isEmpty() ? 200 : UNPROCESSABLE;
    }
}
