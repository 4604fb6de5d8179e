package org.attune.formats.bibliography;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.attune.core.reading.Author;

/// Names of authors as BibTeX has them: *Family, Given*, *Given Family*, *van der Family, Jr, Given*, an institution in braces.
final class BibtexNames {

    private BibtexNames() {}

    /// The authors of a field. *others* at its end is kept, so that a list says that it goes on.
    static List<Author> read(String latex) {
        List<Author> authors = new ArrayList<>();
        for (String name : parted(latex, " and ")) {
            if (!name.isBlank()) {
                author(name.strip(), authors);
            }
        }
        return authors;
    }

    private static void author(String name, List<Author> authors) {
        List<String> parts = parted(name, ",");
        if (parts.size() == 1) {
            List<String> words = parted(name, " ").stream().filter(word -> !word.isBlank()).toList();
            int family = familyFrom(words);
            add(authors, String.join(" ", words.subList(family, words.size())),
                    String.join(" ", words.subList(0, family)));
            return;
        }
        String given = parts.getLast();
        String junior = parts.size() > 2 ? " " + String.join(" ", parts.subList(1, parts.size() - 1)).strip() : "";
        add(authors, parts.getFirst().strip() + junior, given);
    }

    private static void add(List<Author> authors, String family, String given) {
        String plain = LatexText.read(family).text();
        if (!plain.isEmpty()) {
            authors.add(new Author(plain, LatexText.read(given).text()));
        }
    }

    /// Where the family name begins: at the first word in small letters but for the last, such as *van*, else at the last word.
    private static int familyFrom(List<String> words) {
        for (int i = 0; i < words.size() - 1; i++) {
            String word = words.get(i);
            if (Character.isLowerCase(word.codePointAt(0))) {
                return i;
            }
        }
        return words.size() - 1;
    }

    /// Parts of a text between separators that stand in no braces.
    private static List<String> parted(String text, String separator) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int from = 0;
        String plain = text.replaceAll("\\s", " ");
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (depth == 0 && plain.regionMatches(true, i, separator, 0, separator.length())) {
                parts.add(plain.substring(Math.min(from, i), i));
                i += separator.length() - 1;
                // The blank that ends one separator may begin the next one.
                from = i + 1;
                i -= separator.length() > 1 ? 1 : 0;
            }
        }
        parts.add(plain.substring(Math.min(from, plain.length())));
        return parts;
    }

    /// Authors as a field.
    static String write(List<Author> authors) {
        List<String> names = new ArrayList<>();
        for (Author author : authors) {
            names.add(author.given().isEmpty() ? "{" + LatexText.write(author.family()) + "}"
                    : guarded(author.family()) + ", " + guarded(author.given()));
        }
        return String.join(" and ", names);
    }

    /// In braces where a comma or the word *and* inside would part it.
    private static String guarded(String name) {
        String latex = LatexText.write(name);
        boolean parts = (" " + name.toLowerCase(Locale.ROOT) + " ").contains(" and ") || name.contains(",");
        return parts ? "{" + latex + "}" : latex;
    }
}
