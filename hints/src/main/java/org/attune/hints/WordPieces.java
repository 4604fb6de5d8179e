package org.attune.hints;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Takes a text apart into the pieces of words that a BERT model without capitals was trained on.
///
/// Control characters go, marks on letters go, capitals become small; words end at white space, and each sign of punctuation and each
/// Chinese character is a word. A word is taken apart from its front, the longest known piece first; one that cannot be is unknown.
///
/// Source: J. Devlin and others, BERT, NAACL 2019, doi:10.18653/v1/N19-1423; Y. Wu and others, arXiv 1609.08144, section 4.1.
/// Check: reference file word-pieces.tsv, from another program.
final class WordPieces {

    private static final int LONGEST_WORD = 100;

    private final Vocabulary vocabulary;
    private final int longestText;

    /// @param longestText how many pieces a text may have, its start and end among them; what is behind is left out
    WordPieces(Vocabulary vocabulary, int longestText) {
        this.vocabulary = vocabulary;
        this.longestText = longestText;
    }

    /// The numbers of the pieces, between the marks of start and end.
    long[] numbers(String text) {
        List<String> pieces = new ArrayList<>();
        for (String word : words(text)) {
            if (pieces.size() >= longestText - 2) {
                break;
            }
            takeApart(word, pieces);
        }
        int kept = Math.min(pieces.size(), longestText - 2);
        long[] numbers = new long[kept + 2];
        numbers[0] = vocabulary.numberOf("[CLS]");
        for (int i = 0; i < kept; i++) {
            numbers[i + 1] = vocabulary.numberOf(pieces.get(i));
        }
        numbers[kept + 1] = vocabulary.numberOf("[SEP]");
        return numbers;
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        String plain = Normalizer.normalize(text, Normalizer.Form.NFD);
        plain.codePoints().forEach(c -> {
            if (isNothing(c)) {
                return;
            }
            boolean isAlone = isPunctuation(c) || isChinese(c);
            if (isAlone || isBlank(c)) {
                end(word, words);
            }
            if (isAlone) {
                words.add(Character.toString(c));
            } else if (!isBlank(c)) {
                word.append(small(c));
            }
        });
        end(word, words);
        return words;
    }

    private static void end(StringBuilder word, List<String> words) {
        if (!word.isEmpty()) {
            words.add(word.toString());
            word.setLength(0);
        }
    }

    private static String small(int c) {
        return Character.toString(c).toLowerCase(Locale.ROOT);
    }

    private void takeApart(String word, List<String> pieces) {
        int[] characters = word.codePoints().toArray();
        if (characters.length > LONGEST_WORD) {
            pieces.add("[UNK]");
            return;
        }
        List<String> found = new ArrayList<>();
        int from = 0;
        while (from < characters.length) {
            String piece = longest(characters, from);
            if (piece.isEmpty()) {
                pieces.add("[UNK]");
                return;
            }
            found.add(piece);
            from += piece.codePointCount(from == 0 ? 0 : 2, piece.length());
        }
        pieces.addAll(found);
    }

    private String longest(int[] characters, int from) {
        for (int to = characters.length; to > from; to--) {
            String piece = (from == 0 ? "" : "##") + new String(characters, from, to - from);
            if (vocabulary.knows(piece)) {
                return piece;
            }
        }
        return "";
    }

    private static boolean isBlank(int c) {
        return c == '\t' || c == '\n' || c == '\r' || Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static boolean isNothing(int c) {
        if (c == '\t' || c == '\n' || c == '\r') {
            return false;
        }
        return c == 0 || c == 0xFFFD || switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.PRIVATE_USE, Character.SURROGATE,
                    Character.UNASSIGNED, Character.NON_SPACING_MARK ->
                true;
            default -> false;
        };
    }

    private static boolean isPunctuation(int c) {
        if (c < 128) {
            return c > ' ' && c < 127 && !Character.isLetterOrDigit(c);
        }
        return switch (Character.getType(c)) {
            case Character.CONNECTOR_PUNCTUATION, Character.DASH_PUNCTUATION, Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION, Character.INITIAL_QUOTE_PUNCTUATION, Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION ->
                true;
            default -> false;
        };
    }

    private static boolean isChinese(int c) {
        return isWithin(c, 0x4E00, 0x9FFF) || isWithin(c, 0x3400, 0x4DBF) || isWithin(c, 0x20000, 0x2CEAF)
                || isWithin(c, 0xF900, 0xFAFF) || isWithin(c, 0x2F800, 0x2FA1F);
    }

    private static boolean isWithin(int c, int first, int last) {
        return c >= first && c <= last;
    }
}
