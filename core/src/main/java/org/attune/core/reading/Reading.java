package org.attune.core.reading;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// A paper, book or page that something in Attune rests on, or that people wish to read.
///
/// @param id what it is cited by in other programs, such as `jacobson-truax-1991`
/// @param kind what it is
/// @param authors who wrote it, in order; empty when nobody is named
/// @param title what it is called
/// @param printed where and when it appeared
/// @param address where it can be found
/// @param checked how far all this was checked
public record Reading(String id, Kind kind, List<Author> authors, String title, Printed printed, Address address,
        Checked checked) {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9:._+-]{0,79}");
    /// No reading has more than this. Our choice: the longest lists of physics have some thousands and are not cited here.
    private static final int MOST_AUTHORS = 200;

    /// What a reading is.
    public enum Kind {
        ARTICLE("article"),
        BOOK("book"),
        CHAPTER("chapter"),
        PAPER("conference paper"),
        REPORT("report"),
        THESIS("thesis"),
        SOFTWARE("software"),
        PAGE("web page"),
        OTHER("other");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /// The kind as people say it.
        public String words() {
            return words;
        }
    }

    public Reading {
        requireNonNull(kind, "kind");
        requireNonNull(printed, "printed");
        requireNonNull(address, "address");
        requireNonNull(checked, "checked");
        authors = List.copyOf(authors);
        title = ReadingText.line("a title", title, ReadingText.LONGEST_TITLE);
        if (!isId(id)) {
            throw new IllegalArgumentException(
                    "the key of a reading has up to 80 plain letters, digits and : . _ + - and "
                            + "begins with a letter or digit");
        }
        if (title.isEmpty()) {
            throw new IllegalArgumentException("a reading needs a title");
        }
        if (authors.size() > MOST_AUTHORS) {
            throw new IllegalArgumentException("a reading has up to " + MOST_AUTHORS + " authors here");
        }
    }

    /// Whether a text may be the id of a reading.
    public static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    /// It as a line that can be copied.
    public String cited() {
        return Citation.of(this);
    }

    /// The same reading, checked so far.
    public Reading withChecked(Checked now) {
        return new Reading(id, kind, authors, title, printed, address, now);
    }

    /// Whether every word typed stands somewhere in its id, authors, title, year, journal or DOI, in capitals or not.
    public boolean matches(String typed) {
        StringBuilder all = new StringBuilder(id).append(' ').append(title).append(' ').append(printed.year())
                .append(' ').append(printed.container()).append(' ').append(address.doi());
        authors.forEach(author -> all.append(' ').append(author.given()).append(' ').append(author.family()));
        String low = all.toString().toLowerCase(Locale.ROOT);
        for (String word : typed.strip().toLowerCase(Locale.ROOT).split("\\s+")) {
            if (!low.contains(word)) {
                return false;
            }
        }
        return true;
    }
}
