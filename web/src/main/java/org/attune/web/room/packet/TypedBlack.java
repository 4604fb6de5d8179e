package org.attune.web.room.packet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.attune.store.access.Outcome;
import org.attune.store.room.piece.Redaction.Span;
import org.attune.store.room.piece.Shown;

/// What is to be blackened, as a browser sends it: places that were ticked, and words that were typed, one a line.
///
/// @param places each a text's number, where words begin and end in it, and the words that stood there when the page was made
/// @param words each is blackened wherever it stands as a whole word, in capital or small letters
record TypedBlack(List<String> places, String words) {

    private static final Pattern PLACE = Pattern.compile("(\\d{1,4}) (\\d{1,7}) (\\d{1,7}) (.+)", Pattern.DOTALL);
    /// Our choice.
    private static final int MOST_LINES = 200;

    TypedBlack {
        places = List.copyOf(places);
    }

    /// A place as a form sends it.
    static String place(Shown shown, Span span) {
        return span.text() + " " + span.start() + " " + span.end() + " "
                + shown.texts().get(span.text()).substring(span.start(), span.end());
    }

    /// What is to be blackened in a packet. Refused where another page changed it since, for its places are elsewhere now.
    Outcome<List<Span>> in(Shown shown) {
        List<String> lines = words.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        if (lines.size() > MOST_LINES) {
            return new Outcome.Refused<>("Blacken " + MOST_LINES + " lines of words at a time, and then the others. "
                    + "Nothing was blackened.");
        }
        List<Span> spans = new ArrayList<>();
        for (String place : places) {
            Optional<Span> span = span(shown, place);
            if (span.isEmpty()) {
                return new Outcome.Refused<>("This piece was changed since you looked at it, and nothing was blackened "
                        + "now. Look at it as it is, and tick again.");
            }
            spans.add(span.get());
        }
        lines.stream().map(line -> pattern(line, Pattern.CASE_INSENSITIVE))
                .forEach(pattern -> IntStream.range(0, shown.texts().size()).forEach(text -> pattern
                        .matcher(shown.texts().get(text)).results().map(found -> span(text, found))
                        .forEach(spans::add)));
        return new Outcome.Done<>(spans);
    }

    private static Optional<Span> span(Shown shown, String place) {
        Matcher matcher = PLACE.matcher(place);
        return matcher.matches()
                ? Optional.of(new Span(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)),
                        Integer.parseInt(matcher.group(3)))).filter(span -> stands(shown, span, matcher.group(4)))
                : Optional.empty();
    }

    private static boolean stands(Shown shown, Span span, String words) {
        return span.text() < shown.texts().size() && span.end() - span.start() == words.length()
                && shown.texts().get(span.text()).startsWith(words, span.start());
    }

    private static Span span(int text, MatchResult found) {
        return new Span(text, found.start(), found.end());
    }

    /// Finds words wherever they stand alone.
    ///
    /// @param flags of the pattern, such as for capital and small letters alike
    static Pattern pattern(String words, int flags) {
        return Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(words) + "(?![\\p{L}\\p{N}])",
                flags | Pattern.UNICODE_CASE);
    }

    /// Says nothing of the words.
    @Override
    public String toString() {
        return "TypedBlack[" + places.size() + "]";
    }
}
