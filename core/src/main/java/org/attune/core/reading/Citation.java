package org.attune.core.reading;

import java.util.List;

/// A reading as a line of a reference list, in the style of the American Psychological Association, 7th edition, without italics.
///
/// What is not known is left out, but for the year: *n.d.* says that there is none. Editors are not kept, so a chapter names its book alone.
/// Source: the style's rules from memory; docs/readings.md says what is left out.
public final class Citation {

    /// The style by its name.
    public static final String STYLE = "APA, 7th edition";
    /// Up to this many authors are all named; of more, all but the last of these and then the very last one.
    private static final int MOST_NAMED = 20;

    private Citation() {}

    /// The line.
    public static String of(Reading reading) {
        StringBuilder line = new StringBuilder();
        String year = " (" + (reading.printed().year().isEmpty() ? "n.d." : reading.printed().year()) + "). ";
        if (reading.authors().isEmpty()) {
            line.append(ended(reading.title())).append(year);
        } else {
            line.append(ended(names(reading.authors()))).append(year).append(ended(reading.title())).append(' ');
        }
        line.append(whereItAppeared(reading));
        reading.address().link().ifPresent(link -> line.append(line.toString().endsWith(" ") ? "" : " ").append(link));
        return line.toString().strip();
    }

    private static String names(List<Author> authors) {
        StringBuilder names = new StringBuilder();
        int count = authors.size();
        for (int i = 0; i < count; i++) {
            if (count > MOST_NAMED && i == MOST_NAMED - 1) {
                return names.append(", … ").append(name(authors.get(count - 1))).toString();
            }
            if (i > 0) {
                names.append(i == count - 1 ? ", & " : ", ");
            }
            names.append(name(authors.get(i)));
        }
        return names.toString();
    }

    private static String name(Author author) {
        String initials = author.initials();
        return initials.isEmpty() ? author.family() : author.family() + ", " + initials;
    }

    private static String whereItAppeared(Reading reading) {
        Printed printed = reading.printed();
        return switch (reading.kind()) {
            case ARTICLE -> sentence(join(", ", printed.container(), volume(printed), printed.pages()));
            case CHAPTER, PAPER -> sentence(inBook(printed)) + sentence(printed.publisher());
            case BOOK, REPORT, THESIS, SOFTWARE, PAGE, OTHER -> sentence(printed.container())
                    + sentence(join(", ", volume(printed), printed.pages())) + sentence(printed.publisher());
        };
    }

    private static String inBook(Printed printed) {
        if (printed.container().isEmpty()) {
            return "";
        }
        String part = join(", ", volume(printed).isEmpty() ? "" : "Vol. " + volume(printed),
                printed.pages().isEmpty() ? "" : "pp. " + printed.pages());
        return "In " + printed.container() + (part.isEmpty() ? "" : " (" + part + ")");
    }

    private static String volume(Printed printed) {
        return printed.volume() + (printed.issue().isEmpty() ? "" : "(" + printed.issue() + ")");
    }

    private static String join(String between, String... parts) {
        StringBuilder joined = new StringBuilder();
        for (String part : parts) {
            if (!part.isEmpty()) {
                joined.append(joined.isEmpty() ? "" : between).append(part);
            }
        }
        return joined.toString();
    }

    private static String sentence(String words) {
        return words.isEmpty() ? "" : ended(words) + " ";
    }

    private static String ended(String words) {
        return words.matches(".*[.?!…]") ? words : words + ".";
    }
}
