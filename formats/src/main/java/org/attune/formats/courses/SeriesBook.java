package org.attune.formats.courses;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.attune.core.course.Respondent;
import org.attune.core.instrument.Instrument;
import org.attune.core.instrument.Item;
import org.attune.formats.instruments.KnownScale;
import org.attune.formats.instruments.ScaleBook;

/// Gives every combination of rater, scale and item words a number. Words that mean the same get the same number.
public final class SeriesBook {

    private static final String CLIENT_WORDS = " client c patient pat participant self klient klientin patientin ";
    private static final String THERAPIST_WORDS = " therapist t counsellor counselor clinician practitioner provider therapeut therapeutin ";
    private static final String OBSERVER_WORDS = " observer o coder judge rater beobachter ";
    /// How raters may be named, for messages.
    public static final String RATER_WORDS = "client (or patient), therapist (or counsellor, clinician) and observer (or coder); "
            + "an empty cell means the client";

    private final ScaleBook scales;
    private final String usualScale;
    private final List<Series> series = new ArrayList<>();
    private final Map<String, Integer> byMeaning = new HashMap<>();
    private char[][] words = new char[64][];
    private int[] numbers = new int[64];
    private int wordCount;

    /// @param scales the scales that are known
    /// @param usualScale the scale of rows that name none; empty when they are refused
    public SeriesBook(ScaleBook scales, String usualScale) {
        this.scales = scales;
        this.usualScale = usualScale;
    }

    /// The series of a number.
    public Series at(int number) {
        return series.get(number);
    }

    /// How many there are.
    public int size() {
        return series.size();
    }

    /// The number of a combination of words. The words are given as one array, each ended by a zero.
    ///
    /// @param joined rater, scale and item, as they stand in the file without spaces around them
    /// @param length how much of the array counts
    public int find(char[] joined, int length) {
        int mask = words.length - 1;
        int slot = hash(joined, length) & mask;
        while (true) {
            char[] word = words[slot];
            if (word == null) {
                return enter(joined, length, slot);
            }
            if (word.length == length && Arrays.equals(word, 0, length, joined, 0, length)) {
                return numbers[slot];
            }
            slot = slot + 1 & mask;
        }
    }

    /// The number of a combination of words; empty words stand for what a row does not name.
    public int find(String rater, String scale, String item) {
        char[] joined = (rater + '\0' + scale + '\0' + item + '\0').toCharArray();
        return find(joined, joined.length);
    }

    private int enter(char[] joined, int length, int slot) {
        String[] parts = new String(joined, 0, length).split("\0", -1);
        int number = number(parts[0], parts[1], parts[2]);
        words[slot] = Arrays.copyOf(joined, length);
        numbers[slot] = number;
        wordCount++;
        if (2 * wordCount > words.length) {
            grow();
        }
        return number;
    }

    private void grow() {
        char[][] oldWords = words;
        int[] oldNumbers = numbers;
        words = new char[2 * oldWords.length][];
        numbers = new int[2 * oldWords.length];
        for (int i = 0; i < oldWords.length; i++) {
            char[] word = oldWords[i];
            if (word != null) {
                int slot = hash(word, word.length) & words.length - 1;
                while (words[slot] != null) {
                    slot = slot + 1 & words.length - 1;
                }
                words[slot] = word;
                numbers[slot] = oldNumbers[i];
            }
        }
    }

    private static int hash(char[] joined, int length) {
        int hash = 0;
        for (int i = 0; i < length; i++) {
            hash = 31 * hash + joined[i];
        }
        return hash ^ hash >>> 15;
    }

    private int number(String rater, String scale, String item) {
        Series meant = meant(rater, scale.isEmpty() ? usualScale : scale, item);
        return byMeaning.computeIfAbsent(meant.meaning(), key -> {
            series.add(meant);
            return series.size() - 1;
        });
    }

    private Series meant(String rater, String scale, String item) {
        Optional<Respondent> by = respondent(rater);
        if (by.isEmpty()) {
            return new Series.UnknownRater();
        }
        if (item.isEmpty()) {
            Optional<KnownScale> known = scales.find(scale);
            return known.isPresent() ? new Series.Total(by.get(), known.get())
                    : new Series.UnknownScale(by.get(), scale);
        }
        Optional<Instrument> instrument = scales.findInstrument(scale);
        if (instrument.isEmpty()) {
            return scales.find(scale).isPresent() ? new Series.UnknownItem(by.get(), scale)
                    : new Series.UnknownScale(by.get(), scale);
        }
        Optional<Item> known = instrument.get().findItem(item);
        return known.isPresent() ? new Series.Answers(by.get(), instrument.get(), known.get())
                : new Series.UnknownItem(by.get(), instrument.get().name());
    }

    private static Optional<Respondent> respondent(String rater) {
        String word = " " + rater.toLowerCase(Locale.ROOT) + " ";
        if (rater.isEmpty() || CLIENT_WORDS.contains(word)) {
            return Optional.of(Respondent.CLIENT);
        }
        if (THERAPIST_WORDS.contains(word)) {
            return Optional.of(Respondent.THERAPIST);
        }
        return OBSERVER_WORDS.contains(word) ? Optional.of(Respondent.OBSERVER) : Optional.empty();
    }
}
