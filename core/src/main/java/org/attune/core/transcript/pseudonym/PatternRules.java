package org.attune.core.transcript.pseudonym;

import static org.attune.core.transcript.pseudonym.IdentifierKind.ADDRESS;
import static org.attune.core.transcript.pseudonym.IdentifierKind.AGE;
import static org.attune.core.transcript.pseudonym.IdentifierKind.DATE;
import static org.attune.core.transcript.pseudonym.IdentifierKind.EMAIL;
import static org.attune.core.transcript.pseudonym.IdentifierKind.NUMBER;
import static org.attune.core.transcript.pseudonym.IdentifierKind.PHONE;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Mail addresses, numbers, dates, ages and addresses, which have a shape. The first rule that fits has the words.
final class PatternRules {

    private static final String MONTHS_EN = "(?:January|February|March|April|May|June|July|August|September|October|November|December"
            + "|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)";
    private static final String MONTHS_DE = "(?:Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)";
    private static final String UNITS_EN = "(?:one|two|three|four|five|six|seven|eight|nine)";
    private static final String TEENS_EN = "(?:ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)";
    private static final String TENS_EN = "(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ]" + UNITS_EN
            + ")?";
    private static final String AGE_EN = "(?:\\d{1,3}|" + TEENS_EN + "|" + TENS_EN + "|" + UNITS_EN + ")";
    private static final String AGE_DE = "(?:\\d{1,3}|\\p{L}{0,14}(?:zig|ßig)|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|\\p{L}{3,7}zehn)";
    private static final String CAPITAL = "\\p{Lu}[\\p{L}'’-]{1,30}";

    /// A rule.
    ///
    /// @param kind what it finds
    /// @param pattern its shape; the group named `found`, or all of it
    /// @param reason why it proposes
    record Rule(IdentifierKind kind, Pattern pattern, String reason) {}

    private static final List<Rule> ALL = List.of(
            rule(EMAIL, "[\\p{L}\\d._%+-]{1,64}@[\\p{L}\\d-]{1,63}(?:\\.[\\p{L}\\d-]{1,63}){1,5}",
                    "shaped like a mail address"),
            rule(EMAIL, "(?:https?://|www\\.)[^\\s<>\"]{1,200}", "shaped like an address on the web"),
            rule(DATE, "(?<![\\d.])\\d{1,2}\\.\\s?\\d{1,2}\\.(?:\\s?\\d{2,4})?(?!\\d)", "shaped like a date"),
            rule(DATE, "(?<!\\d)(?:\\d{4}-\\d{2}-\\d{2}|\\d{1,2}/\\d{1,2}/\\d{2,4})(?!\\d)", "shaped like a date"),
            rule(PHONE,
                    "(?<![\\p{L}\\d])(?:\\+\\d{1,3}|\\(0?\\d{2,5}\\)|0\\d{2,5})[ /-]{0,3}\\d{2,}(?:[ /-]\\d{2,}){0,5}(?!\\d)",
                    "shaped like a telephone number"),
            rule(NUMBER, "(?<![\\p{L}\\d])\\p{Lu}{0,3}\\d{5,}(?![\\p{L}\\d])", "a long number"));

    private static final List<Rule> ENGLISH = List.of(
            rule(DATE, "(?:the )?\\d{1,2}(?:st|nd|rd|th)?(?: of)? " + MONTHS_EN + "\\b(?:,? \\d{4})?",
                    "a day and a month"),
            rule(DATE, "\\b" + MONTHS_EN + " (?:the )?\\d{1,2}(?:st|nd|rd|th)?\\b(?:,? \\d{4})?", "a month and a day"),
            rule(AGE, "\\b" + AGE_EN + "[- ](?:years?|months?)[- ]old\\b", "followed by how old"),
            rule(AGE,
                    "(?i:\\b(?:I'm|I am|I was|he's|she's|he is|she is|he was|she was|turned|turning|turns|aged|age) )(?<found>"
                            + AGE_EN + ")\\b(?! (?:minutes|hours|days|weeks|times|percent|o'clock|of|years(?! old)))",
                    "follows a word for an age"),
            rule(ADDRESS, "\\b\\d{1,4}[a-zA-Z]? (?:" + CAPITAL
                    + " ){1,3}(?:Street|St|Road|Rd|Lane|Avenue|Ave|Drive|Close|Gardens|Court|Square"
                    + "|Terrace|Way|Place|Crescent|Boulevard|Blvd)\\b(?:, [A-Z]{1,2}\\d{1,2}[A-Z]?(?: \\d[A-Z]{2})?)?",
                    "a number and a street"));

    private static final List<Rule> GERMAN = List.of(
            rule(DATE, "\\b\\d{1,2}\\. ?" + MONTHS_DE + "\\b(?: \\d{4})?", "a day and a month"),
            rule(AGE, "(?i:\\b" + AGE_DE + ") Jahre? alt\\b", "followed by how old"),
            rule(AGE, "(?i:\\b(?:ich bin|er ist|sie ist|die ist|der ist|bin|wurde|wird) )(?<found>(?i:" + AGE_DE
                    + "))\\b(?! (?:Uhr|Minuten|Stunden|Tage|Wochen|Jahre(?! alt)|Mal|Prozent))",
                    "follows a word for an age"),
            rule(ADDRESS,
                    "\\b(?:\\p{Lu}\\p{L}{1,30}(?:straße|strasse|str\\.|gasse|weg|platz|allee|ring|ufer)|(?:" + CAPITAL
                            + "[ -]){1,3}(?:Straße|Str\\.|Weg|Platz|Allee)) \\d{1,4}\\s?[a-z]?\\b(?:, \\d{5} " + CAPITAL
                            + ")?",
                    "a street and a number"),
            rule(ADDRESS, "\\b\\d{5} " + CAPITAL, "a postcode and a place"));

    private PatternRules() {}

    private static Rule rule(IdentifierKind kind, String pattern, String reason) {
        return new Rule(kind, Pattern.compile(pattern), reason);
    }

    /// The rules of a language, those for every language after them where theirs are wider.
    static List<Rule> of(Language language) {
        List<Rule> rules = new ArrayList<>(switch (language) {
            case ENGLISH -> ENGLISH;
            case GERMAN -> GERMAN;
        });
        rules.addAll(ALL);
        return rules;
    }
}
