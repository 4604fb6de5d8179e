package org.attune.figures.retelling;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A telling cut into words, each with the space after it, so that all of them together are the telling again.
///
/// A cut never runs through a grapheme, which is what a reader takes for one sign: a letter with its accents, an emoji of a family. In
/// scripts that set no spaces between words each grapheme is a word of its own.
///
/// @param parts the words as they were written, with what follows them
/// @param keys the same for comparing: composed, and without the space after
record ToldWords(List<String> parts, List<String> keys) {

    private static final char FIRST_COMBINING = '\u0300';
    private static final Pattern GRAPHEME = Pattern.compile("\\X");
    private static final Set<UnicodeScript> WITHOUT_SPACES = EnumSet.of(UnicodeScript.HAN, UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA, UnicodeScript.THAI, UnicodeScript.LAO, UnicodeScript.KHMER, UnicodeScript.MYANMAR,
            UnicodeScript.TIBETAN, UnicodeScript.JAVANESE, UnicodeScript.BALINESE);

    private enum Kind {
        LETTER, INSIDE, SIGN, SPACE
    }

    static ToldWords of(String text) {
        List<String> parts = new ArrayList<>();
        List<String> keys = new ArrayList<>();
        Matcher graphemes = GRAPHEME.matcher(text);
        int start = 0;
        int wordEnd = 0;
        int end = 0;
        Kind before = Kind.SPACE;
        for (int at = 0; at < text.length(); at = end) {
            end = graphemeEnd(text, at, graphemes);
            Kind kind = kind(text.codePointAt(at));
            boolean goesOn = switch (kind) {
                case SPACE -> true;
                case LETTER -> before == Kind.LETTER || before == Kind.INSIDE;
                case INSIDE -> before == Kind.LETTER;
                case SIGN -> false;
            };
            if (!goesOn && at > start) {
                add(text, start, wordEnd, at, parts, keys);
                start = at;
            }
            if (kind != Kind.SPACE) {
                wordEnd = end;
            } else if (start == at) {
                wordEnd = start;
            }
            before = kind;
        }
        if (text.length() > start) {
            add(text, start, wordEnd, text.length(), parts, keys);
        }
        return new ToldWords(parts, keys);
    }

    /// Most signs are a character each; only from the first combining one on it takes a closer look.
    private static int graphemeEnd(String text, int at, Matcher graphemes) {
        if (isPlain(text, at) && (at + 1 == text.length() || isPlain(text, at + 1))) {
            return at + 1;
        }
        return graphemes.region(at, text.length()).lookingAt() ? graphemes.end() : at + 1;
    }

    private static boolean isPlain(String text, int at) {
        return text.charAt(at) < FIRST_COMBINING;
    }

    private static void add(String text, int start, int wordEnd, int end, List<String> parts, List<String> keys) {
        parts.add(text.substring(start, end));
        String word = text.substring(start, Math.max(start, wordEnd));
        boolean isPlain = word.chars().allMatch(c -> c < FIRST_COMBINING);
        keys.add(isPlain ? word : Normalizer.normalize(word, Normalizer.Form.NFC));
    }

    private static Kind kind(int first) {
        if (Character.isWhitespace(first) || Character.isSpaceChar(first)) {
            return Kind.SPACE;
        }
        if (Character.isLetterOrDigit(first)) {
            return WITHOUT_SPACES.contains(UnicodeScript.of(first)) ? Kind.SIGN : Kind.LETTER;
        }
        return first == '\'' || first == '’' || first == '-' || first == '\u05F3' || first == '\u05F4' ? Kind.INSIDE
                : Kind.SIGN;
    }

    /// The words from one to before another, as they were written.
    String text(int from, int to) {
        return String.join("", parts.subList(from, to));
    }

    int size() {
        return parts.size();
    }

    /// Whether one is a word, and not a mark between words or space before the first.
    boolean isWord(int at) {
        return !keys.get(at).isEmpty() && Character.isLetterOrDigit(keys.get(at).codePointAt(0));
    }

    /// Whether one is nothing but space, as at the beginning.
    boolean isSpace(int at) {
        return keys.get(at).isEmpty();
    }
}
