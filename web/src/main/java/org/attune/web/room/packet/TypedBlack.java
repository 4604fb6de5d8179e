package org.attune.web.room.packet;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.attune.store.room.piece.Redaction.Span;
import org.attune.store.room.piece.Shown;

/// What is to be blackened, as a browser sends it: places that were ticked, and words that were typed, one a line.
///
/// @param places each a text's number and where the words begin and end in it
/// @param words each is blackened wherever it stands as a whole word, in capital or small letters
record TypedBlack(List<String> places, String words) {

    private static final Pattern PLACE = Pattern.compile("\\d{1,4} \\d{1,7} \\d{1,7}");
    /// Our choice.
    private static final int MOST_LINES = 200;

    TypedBlack {
        places = List.copyOf(places);
    }

    List<Span> in(Shown shown) {
        List<Span> spans = new ArrayList<>();
        for (String place : places) {
            if (PLACE.matcher(place).matches()) {
                String[] numbers = place.split(" ");
                spans.add(new Span(Integer.parseInt(numbers[0]), Integer.parseInt(numbers[1]),
                        Integer.parseInt(numbers[2])));
            }
        }
        words.lines().map(String::strip).filter(line -> !line.isEmpty()).limit(MOST_LINES)
                .map(line -> pattern(line, Pattern.CASE_INSENSITIVE))
                .forEach(pattern -> IntStream.range(0, shown.texts().size()).forEach(text -> pattern
                        .matcher(shown.texts().get(text)).results().map(found -> span(text, found))
                        .forEach(spans::add)));
        return spans;
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
