package org.attune.store.room.piece;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.attune.core.transcript.Part;
import org.attune.core.transcript.Speaker;
import org.attune.core.transcript.Timing;
import org.attune.core.transcript.Transcript;
import org.attune.core.transcript.Turn;
import org.attune.core.transcript.pseudonym.Identifiers;
import org.attune.core.transcript.pseudonym.Language;
import org.attune.store.consent.ContactWords;

/// Words that are blackened. Nothing of them is left, and neither is how long they were.
public final class Redaction {

    /// What stands in place of them.
    public static final String BLACK = "▇▇▇";

    /// Our choice: shorter words of contact details, such as the number of a house, are words of other kinds too often.
    private static final int SHORTEST_OF_CONTACT = 3;

    private Redaction() {}

    /// Signs of a text, from one to another.
    ///
    /// @param text which, as [Shown#texts] numbers them
    /// @param start the first, from 0
    /// @param end after the last
    public record Span(int text, int start, int end) {

        /// Whether they share a sign.
        public boolean meets(Span other) {
            return text == other.text && start < other.end && other.start < end;
        }
    }

    /// Signs that might tell who somebody is.
    ///
    /// @param span which
    /// @param reason why, without the words
    public record Proposal(Span span, String reason) {
        public Proposal {
            requireNonNull(span, "span");
            requireNonNull(reason, "reason");
        }
    }

    /// The same with words blackened; empty where a span is in none of its texts, or parts a letter.
    public static Optional<Shown> of(Shown shown, List<Span> spans) {
        List<String> texts = new ArrayList<>(shown.texts());
        if (!spans.stream().allMatch(span -> isIn(texts, span))) {
            return Optional.empty();
        }
        for (int text = 0; text < texts.size(); text++) {
            texts.set(text, blackened(texts.get(text), text, spans));
        }
        return Optional.of(shown.with(texts));
    }

    private static boolean isIn(List<String> texts, Span span) {
        return span.text() >= 0 && span.text() < texts.size() && span.start() >= 0 && span.start() < span.end()
                && span.end() <= texts.get(span.text()).length()
                && isBetweenLetters(texts.get(span.text()), span.start())
                && isBetweenLetters(texts.get(span.text()), span.end());
    }

    private static boolean isBetweenLetters(String text, int place) {
        return place == 0 || place == text.length()
                || !Character.isSurrogatePair(text.charAt(place - 1), text.charAt(place));
    }

    private static String blackened(String text, int number, List<Span> spans) {
        List<Span> here = spans.stream().filter(span -> span.text() == number)
                .sorted(Comparator.comparingInt(Span::start)).toList();
        StringBuilder made = new StringBuilder();
        int from = 0;
        for (Span span : here) {
            if (span.start() >= from) {
                made.append(text, from, span.start()).append(BLACK);
            }
            from = Math.max(from, span.end());
        }
        return made.append(text, from, text.length()).toString();
    }

    /// What might still tell who somebody is. Some is missed, so a person reads it all the same.
    ///
    /// @param contact words of how the client can be reached; names as they are written there, addresses in any letters
    public static List<Proposal> propose(Shown shown, Language language, ContactWords contact) {
        List<String> texts = shown.texts();
        int[] withWords = IntStream.range(0, texts.size()).filter(i -> !texts.get(i).isBlank()).toArray();
        List<Turn> turns = IntStream.range(0, withWords.length)
                .mapToObj(i -> new Turn(i + 1, "-", Timing.Untimed.UNTIMED, texts.get(withWords[i]))).toList();
        List<Proposal> all = Identifiers.propose(
                new Transcript(List.of(new Speaker("-", Part.NOT_SAID)), turns), language).stream()
                .filter(one -> one.turn() > 0)
                .map(one -> new Proposal(new Span(withWords[one.turn() - 1], one.start(), one.end()), one.reason()))
                .collect(Collectors.toCollection(ArrayList::new));
        contact.words().stream().filter(word -> word.length() >= SHORTEST_OF_CONTACT).forEach(word -> {
            for (int text = 0; text < texts.size(); text++) {
                addWhereNoneIs(all, text, whole(word).matcher(texts.get(text)));
            }
        });
        return List.copyOf(all);
    }

    private static Pattern whole(String word) {
        return Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(word) + "(?![\\p{L}\\p{N}])",
                ContactWords.isAddress(word) ? Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE : 0);
    }

    private static void addWhereNoneIs(List<Proposal> all, int text, Matcher found) {
        while (found.find()) {
            Span span = new Span(text, found.start(), found.end());
            if (all.stream().noneMatch(one -> one.span().meets(span))) {
                all.add(new Proposal(span, "what stands in your client's contact details"));
            }
        }
    }
}
