package org.attune.core.transcript.pseudonym;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.attune.core.transcript.Turn;

/// Names and places, found by the words around them, by lists of usual ones and, in English, by a capital letter inside a sentence.
final class NameRules {

    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}]*(?:['’-]\\p{L}[\\p{L}\\p{M}]*){0,6}\\.?");
    private static final Pattern SENTENCE_END = Pattern.compile("[.?!:…]");
    private static final Set<String> ARTICLES_DE = Set.of("der", "die", "den", "dem");
    private static final Pattern TOWN_DE = Pattern
            .compile("Bad \\p{Lu}.*|\\p{Lu}\\p{L}{2,}(?:burg|heim|hausen|hofen|ingen|münde|stadt|furt)");

    private final Language language;
    private final Vocabulary words;

    /// A word in its place.
    ///
    /// @param text without a full stop or a possessive behind it
    /// @param start where it begins in the turn
    /// @param opens whether it begins a sentence
    /// @param touchesBefore whether nothing but white space, or the full stop of a title, parts it from the word before
    private record Word(String text, int start, boolean opens, boolean touchesBefore) {
        boolean isCapital() {
            return Character.isUpperCase(text.codePointAt(0));
        }

        int end() {
            return start + text.length();
        }

        /// Shows no word.
        @Override
        public String toString() {
            return "Word[" + start + "]";
        }
    }

    NameRules(Language language) {
        this.language = language;
        this.words = Vocabulary.of(language);
    }

    List<Identifier> find(Turn turn) {
        List<Word> all = words(turn.text());
        List<Identifier> found = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Optional<Reason> reason = reason(all, i);
            if (reason.isPresent()) {
                int last = last(all, i);
                found.add(new Identifier(turn.number(), all.get(i).start,
                        turn.text().substring(all.get(i).start, all.get(last).end()),
                        reason.get().kind, reason.get().words));
                i = last;
            }
        }
        return found;
    }

    private record Reason(IdentifierKind kind, String words) {}

    private Optional<Reason> reason(List<Word> all, int at) {
        Word word = all.get(at);
        String bare = withoutPossessive(word.text);
        if (!word.isCapital() || words.noNames().contains(bare) || words.titles().contains(bare)) {
            return Optional.empty();
        }
        String before = at == 0 || !word.touchesBefore ? "" : all.get(at - 1).text;
        if (words.titles().contains(before)) {
            return Optional.of(new Reason(IdentifierKind.NAME, "follows a title"));
        }
        if (isIn(words.firstNames(), bare)) {
            return Optional.of(new Reason(IdentifierKind.NAME, "a usual first name"));
        }
        if (isIn(words.places(), bare) || isTown(all, at)) {
            return Optional.of(new Reason(IdentifierKind.PLACE, "a usual name of a place, or built like one"));
        }
        if (words.relatives().contains(before.toLowerCase(Locale.ROOT)) && word.text.length() > 2) {
            return Optional.of(new Reason(IdentifierKind.NAME, "follows a word for a person"));
        }
        if (words.towards().contains(before)) {
            return Optional.of(new Reason(IdentifierKind.PLACE, "follows a word that leads to a place"));
        }
        return language == Language.ENGLISH && !word.opens
                ? Optional.of(new Reason(IdentifierKind.NAME, "has a capital letter inside a sentence"))
                : Optional.empty();
    }

    private boolean isTown(List<Word> all, int at) {
        String two = all.get(at).text + (at + 1 < all.size() ? " " + all.get(at + 1).text : "");
        boolean isBad = all.get(at).text.equals("Bad") && two.matches("Bad \\p{Lu}.*");
        String before = at == 0 ? "" : all.get(at - 1).text.toLowerCase(Locale.ROOT);
        return language == Language.GERMAN
                && (isBad || (TOWN_DE.matcher(all.get(at).text).matches() && !ARTICLES_DE.contains(before)));
    }

    /// The last of the words that go with this one: a surname, the rest of a town's name.
    private int last(List<Word> all, int first) {
        int last = first;
        while (last + 1 < all.size() && last - first < 2 && all.get(last + 1).touchesBefore
                && all.get(last + 1).isCapital()
                && goesOn(all.get(last), all.get(last + 1))) {
            last++;
        }
        return last;
    }

    /// In German a capital letter says little, so only what follows a first name, a title or *Bad* goes with it.
    private boolean goesOn(Word word, Word next) {
        boolean isFree = !words.noNames().contains(withoutPossessive(next.text));
        return isFree
                && (language == Language.ENGLISH || words.firstNames().contains(word.text) || word.text.equals("Bad"));
    }

    private boolean isIn(Set<String> names, String word) {
        boolean isGenitive = language == Language.GERMAN && word.length() > 3 && word.endsWith("s");
        return names.contains(word) || (isGenitive && names.contains(word.substring(0, word.length() - 1)));
    }

    private static String withoutPossessive(String word) {
        return word.endsWith("'s") || word.endsWith("’s") ? word.substring(0, word.length() - 2) : word;
    }

    private List<Word> words(String text) {
        List<Word> all = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        int end = 0;
        while (matcher.find()) {
            String between = text.substring(end, matcher.start());
            String word = withoutStop(matcher.group());
            boolean isAfterTitle = !all.isEmpty() && words.titles().contains(all.getLast().text);
            boolean opens = all.isEmpty() || between.contains("\"")
                    || (!isAfterTitle && SENTENCE_END.matcher(between).find());
            boolean touches = !all.isEmpty() && (between.isBlank() || (isAfterTitle && between.strip().equals(".")));
            all.add(new Word(withoutPossessive(word), matcher.start(), opens, touches));
            end = matcher.start() + word.length();
        }
        return all;
    }

    /// A full stop behind a word ends a sentence, unless the word is a title or an initial.
    private static String withoutStop(String word) {
        return word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
    }
}
