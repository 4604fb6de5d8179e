package org.attune.formats.bibliography;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/// Goes through a text of BibTeX once, by hand and without recursion, so that no nesting can bring it down.
///
/// After damage it goes on at the next line that begins with an @, so that one broken brace does not hide what is wrong further down.
final class BibtexScanner {

    /// The longest value; longer ones come from macros that double themselves. Our choice.
    private static final int LONGEST_VALUE = 100_000;
    /// The characters that macros may stand for in all, lest a small file unfolds into a huge one. Our choice: as many as the largest
    /// file has.
    private static final int MOST_OF_MACROS = BibliographyReader.MOST_BYTES;
    private static final String MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec";

    private final String text;
    private final Findings findings;
    private final Map<String, String> macros = new HashMap<>();
    private final List<BibtexEntry> entries = new ArrayList<>();
    private final int[] ends;
    private int at;
    private int ofMacros;

    BibtexScanner(String text, Findings findings) {
        this.text = text;
        this.findings = findings;
        this.ends = IntStream.range(0, text.length()).filter(place -> text.charAt(place) == '\n').toArray();
        for (String month : MONTHS.split(" ")) {
            macros.put(month, month);
        }
    }

    /// Something is wrong here, was said, and the entry cannot be gone on with.
    private static final class Damaged extends Exception {
        private static final long serialVersionUID = 1L;
    }

    /// Every entry that could be made out. What stands between entries is a comment.
    List<BibtexEntry> entries() {
        while ((at = text.indexOf('@', at)) >= 0) {
            int start = at++;
            if (!isStartOfEntry(start)) {
                continue;
            }
            try {
                piece(start);
            } catch (Damaged said) {
                at = ofMacros > MOST_OF_MACROS ? text.length() : nextEntry(start + 1);
            }
        }
        return entries;
    }

    /// An @ within a line of a comment is one of an address, unless it looks like the start of an entry.
    private boolean isStartOfEntry(int sign) {
        return isFirstOfLine(sign) || opensBrace(sign);
    }

    private boolean isFirstOfLine(int place) {
        int before = place - 1;
        while (before >= 0 && text.charAt(before) != '\n' && Character.isWhitespace(text.charAt(before))) {
            before--;
        }
        return before < 0 || text.charAt(before) == '\n';
    }

    private int nextEntry(int from) {
        int next = Math.max(from, 1);
        while ((next = text.indexOf('@', next)) >= 0) {
            if (isFirstOfLine(next)) {
                return next;
            }
            next++;
        }
        return text.length();
    }

    private void piece(int start) throws Damaged {
        String kind = word().toLowerCase(Locale.ROOT);
        skipSpace();
        if (kind.equals("comment")) {
            skipComment(start);
            return;
        }
        if (kind.isEmpty()) {
            throw damaged(start, "No kind of entry stands after the @.", "A kind is a word such as article.",
                    "Write the kind, or take the @ away.");
        }
        char open = peek();
        if (open != '{' && open != '(') {
            throw damaged(start, "No brace opens after @" + shortened(kind) + ".", "An entry is written in braces.",
                    "Put { after the kind and } at the end of the entry.");
        }
        at++;
        char close = open == '{' ? '}' : ')';
        switch (kind) {
            case "string" -> macro(start, close);
            case "preamble" -> {
                value(start);
                end(start, close);
            }
            default -> entry(start, kind, close);
        }
    }

    private void skipComment(int start) throws Damaged {
        if (peek() == '{') {
            at++;
            braced(start);
        }
    }

    private void macro(int start, char close) throws Damaged {
        skipSpace();
        String name = word().toLowerCase(Locale.ROOT);
        equalsSign(start, name);
        macros.put(name, value(start));
        end(start, close);
    }

    private void entry(int start, String kind, char close) throws Damaged {
        skipSpace();
        int from = at;
        while (at < text.length() && ",\n{}=\"#%@".indexOf(text.charAt(at)) < 0 && text.charAt(at) != close) {
            at++;
        }
        String key = text.substring(from, at).strip();
        skipSpace();
        if (key.isEmpty() || (peek() != ',' && peek() != close)) {
            throw damaged(start, "The entry has no key, or no comma after it.",
                    "An entry begins like @article{smith2020,", "Write a key and a comma.");
        }
        Map<String, BibtexEntry.Field> fields = new LinkedHashMap<>();
        while (peek() == ',') {
            at++;
            skipSpace();
            if (peek() == close) {
                break;
            }
            field(start, fields);
            skipSpace();
        }
        end(start, close);
        entries.add(new BibtexEntry(lineOf(start), kind, key, fields));
    }

    private void field(int start, Map<String, BibtexEntry.Field> fields) throws Damaged {
        int from = at;
        String name = word().toLowerCase(Locale.ROOT);
        equalsSign(from, name);
        BibtexEntry.Field field = new BibtexEntry.Field(lineOf(from), value(start));
        if (fields.putIfAbsent(name, field) != null) {
            findings.remark(field.line(), "the field " + shortened(name) + " is there twice; the first one counts.");
        }
    }

    private void equalsSign(int from, String name) throws Damaged {
        skipSpace();
        if (name.isEmpty() || peek() != '=') {
            throw damaged(name.isEmpty() ? at : from, name.isEmpty() ? "A field's name should stand here."
                    : "No = follows " + shortened(name) + ".", "A field is written as title = {words},",
                    "Look for a comma too many or too few, or a brace that closes too early.");
        }
        at++;
    }

    private void end(int start, char close) throws Damaged {
        skipSpace();
        if (peek() != close) {
            boolean isNeverClosed = at >= text.length() || (peek() == '@' && beginsEntry(at));
            throw damaged(isNeverClosed ? start : at,
                    isNeverClosed ? "The entry that begins here is never closed; look "
                            + "for a brace too many or too few in it."
                            : "The entry should end here, or a comma should stand before what follows.",
                    "Fields are parted by commas, and " + close + " ends the entry.",
                    "Put in the comma or the closing sign.");
        }
        at++;
    }

    /// Pieces joined by #: braced, in quotation marks, numbers and macros.
    private String value(int start) throws Damaged {
        StringBuilder value = new StringBuilder();
        do {
            skipSpace();
            value.append(pieceOfValue());
            if (value.length() > LONGEST_VALUE) {
                throw damaged(start, "A value has more than " + LONGEST_VALUE + " characters.",
                        "Values are titles, names and numbers.", "Look for a @string that takes itself in again.");
            }
            skipSpace();
        } while (take('#'));
        return value.toString();
    }

    private String pieceOfValue() throws Damaged {
        int from = at;
        if (take('{')) {
            braced(from);
            return text.substring(from + 1, at - 1);
        }
        if (take('"')) {
            quoted(from);
            return text.substring(from + 1, at - 1);
        }
        String word = word();
        if (word.isEmpty()) {
            throw damaged(from, "A value should stand here.",
                    "A value stands in {braces} or \"quotation marks\", or is a number or the name of a @string.",
                    "Put the value in braces.");
        }
        if (word.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return word;
        }
        String macro = macros.get(word.toLowerCase(Locale.ROOT));
        if (macro == null) {
            findings.problem(lineOf(from), "Nothing in the file says what " + shortened(word) + " stands for.",
                    "A word without braces is the name of a @string that stands above, or of a month.",
                    "Write the @string above, or put the words in braces.");
            return "";
        }
        ofMacros += macro.length();
        if (ofMacros > MOST_OF_MACROS) {
            throw damaged(from, "What the words without braces stand for has more than " + MOST_OF_MACROS
                    + " characters in all.", "A list of readings is smaller.",
                    "Look for a @string that is very long, or that takes itself in again.");
        }
        return macro;
    }

    /// Goes behind the brace that closes one already taken; as in BibTeX itself a backslash before a brace changes nothing. A line that begins a new entry inside says that it was forgotten.
    private void braced(int from) throws Damaged {
        int depth = 1;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == '{') {
                depth++;
            } else if (c == '}' && --depth == 0) {
                return;
            } else if (c == '@' && beginsEntry(at - 1)) {
                break;
            }
        }
        throw damaged(from, "The brace that opens here is never closed.", "Every { needs its }.",
                "Close it; a brace that is meant as one is written \\textbraceleft{}.");
    }

    private void quoted(int from) throws Damaged {
        int depth = 0;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == '{') {
                depth++;
            } else if (c == '}' && --depth < 0) {
                throw damaged(at - 1, "A brace closes here that none opened.", "Every } needs its {.",
                        "Take it away, or put its partner in.");
            } else if (c == '"' && depth == 0) {
                return;
            } else if (c == '@' && beginsEntry(at - 1)) {
                break;
            }
        }
        throw damaged(from, "The quotation mark that opens here is never closed.", "A value in quotation marks ends "
                + "with one.", "Close it, or use braces.");
    }

    /// Whether a line begins here as an entry does, such as `@article{key,`.
    private boolean beginsEntry(int sign) {
        return isFirstOfLine(sign) && opensBrace(sign);
    }

    private boolean opensBrace(int sign) {
        int end = sign + 1;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return end > sign + 1 && end < text.length() && "{(".indexOf(text.charAt(end)) >= 0;
    }

    private String word() {
        int from = at;
        while (at < text.length() && isOfWord(text.charAt(at))) {
            at++;
        }
        return text.substring(from, at);
    }

    private static boolean isOfWord(char c) {
        return c > ' ' && "\"#%'(),={}@~\\".indexOf(c) < 0 && !Character.isWhitespace(c);
    }

    private void skipSpace() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private char peek() {
        return at < text.length() ? text.charAt(at) : '\0';
    }

    private boolean take(char c) {
        if (at < text.length() && text.charAt(at) == c) {
            at++;
            return true;
        }
        return false;
    }

    private Damaged damaged(int place, String what, String allowed, String next) {
        findings.problem(lineOf(place), what, allowed, next);
        return new Damaged();
    }

    /// The line of a place: one more than the ends of lines before it.
    private long lineOf(int place) {
        int found = Arrays.binarySearch(ends, place);
        return 1L + (found < 0 ? -found - 1 : found);
    }

    static String shortened(String word) {
        return word.length() <= 40 ? word : word.substring(0, 40) + "…";
    }
}
