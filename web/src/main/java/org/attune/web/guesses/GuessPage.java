package org.attune.web.guesses;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.attune.core.pairing.GuessRecord;
import org.attune.core.pairing.GuessRecord.Guess;
import org.attune.store.forms.Guesses.Met;
import org.attune.web.page.Page;

/// What a therapist's guesses come to.
///
/// @param guesses the guesses whose answers became known, in the order of sessions
/// @param isLockedAway whether they are in the reflection store
public record GuessPage(List<Met> guesses, boolean isLockedAway) implements Page {

    /// Our choice: whoever leans less than a quarter of a point leans nowhere.
    private static final double NO_LEAN_POINTS = 0.25;
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);

    public GuessPage {
        guesses = List.copyOf(guesses);
    }

    /// All of them as one record.
    public GuessRecord record() {
        return new GuessRecord(guesses.stream().map(Met::guess).toList());
    }

    /// How they turned out month by month, latest first; nothing where there is one month only.
    public List<Month> months() {
        Map<YearMonth, List<Guess>> byMonth = new TreeMap<>(Comparator.reverseOrder());
        guesses.forEach(one -> byMonth.computeIfAbsent(YearMonth.from(one.heldOn()), month -> new ArrayList<>())
                .add(one.guess()));
        return byMonth.size() < 2 ? List.of() : byMonth.entrySet().stream().map(Month::of).toList();
    }

    /// One month.
    ///
    /// @param name such as `March 2026`
    /// @param guesses how many there were
    /// @param hits how many met the answer
    /// @param miss how far they lay from the answers on average, with one decimal; or that there are too few to say
    public record Month(String name, int guesses, long hits, String miss) {
        static Month of(Map.Entry<YearMonth, List<Guess>> month) {
            GuessRecord record = new GuessRecord(month.getValue());
            return new Month(NAME.format(month.getKey()), record.guesses().size(), record.hits(),
                    record.isEnough() ? oneDecimal(record.missPoints().orElse(0)) : "too few");
        }
    }

    /// How many guesses there are.
    public int count() {
        return guesses.size();
    }

    /// How many guesses met the answer.
    public long hits() {
        return record().hits();
    }

    /// How far guesses lay from the answers on average, with one decimal.
    public String miss() {
        return oneDecimal(record().missPoints().orElse(0));
    }

    /// Which way they lean, in words.
    public String lean() {
        double lean = record().leanPoints().orElse(0);
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
        int widest = record().guesses().stream().mapToInt(GuessPage::off).map(Math::abs).max().orElse(0);
        return IntStream.rangeClosed(-widest, widest)
                .mapToObj(off -> new Bin(words(off),
                        record().guesses().stream().filter(guess -> off(guess) == off).count()));
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
}
