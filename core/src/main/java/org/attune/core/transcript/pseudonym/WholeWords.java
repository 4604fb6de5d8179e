package org.attune.core.transcript.pseudonym;

import java.util.ArrayList;
import java.util.List;

/// Finds words where they stand alone, not inside a longer word.
final class WholeWords {

    private WholeWords() {}

    /// Where words begin in a text.
    static List<Integer> starts(String text, String words) {
        List<Integer> starts = new ArrayList<>();
        for (int at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
            if (standsAlone(text, at, at + words.length())) {
                starts.add(at);
            }
        }
        return starts;
    }

    static boolean standsAlone(String text, int start, int end) {
        return beginsAlone(text, start) && endsAlone(text, end);
    }

    /// Whether what begins at a place does not go on a word from before it.
    static boolean beginsAlone(String text, int start) {
        return start == 0 || !isPart(text.codePointBefore(start)) || !isPart(text.codePointAt(start));
    }

    /// Whether what ends before a place is not gone on with by what stands there.
    static boolean endsAlone(String text, int end) {
        return end == text.length() || !isPart(text.codePointAt(end)) || !isPart(text.codePointBefore(end));
    }

    private static boolean isPart(int character) {
        return Character.isLetterOrDigit(character) || Character.getType(character) == Character.NON_SPACING_MARK;
    }
}
