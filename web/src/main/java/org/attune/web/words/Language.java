package org.attune.web.words;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A language that clients may read.
public enum Language {
    ENGLISH("en", "English", Locale.UK),
    GERMAN("de", "Deutsch", Locale.GERMANY),
    SPANISH("es", "Español", Locale.of("es", "ES"));

    private final String tag;
    private final String ownName;
    private final Locale locale;

    Language(String tag, String ownName, Locale locale) {
        this.tag = tag;
        this.ownName = ownName;
        this.locale = locale;
    }

    /// The language as BCP 47 writes it.
    public String tag() {
        return tag;
    }

    /// What its speakers call it.
    public String ownName() {
        return ownName;
    }

    /// A date in words.
    public String say(LocalDate date) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale).format(date);
    }

    /// The first of the languages that somebody would like to read and we speak; English where we speak none.
    public static Language firstOf(List<Locale> wanted) {
        return wanted.stream().flatMap(locale -> find(locale.getLanguage()).stream()).findFirst().orElse(ENGLISH);
    }

    /// The language of a tag.
    public static Optional<Language> find(String tag) {
        return Arrays.stream(values()).filter(language -> language.tag.equals(tag)).findFirst();
    }
}
