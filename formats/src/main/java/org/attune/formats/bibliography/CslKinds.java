package org.attune.formats.bibliography;

import java.util.Map;

import org.attune.core.reading.Reading.Kind;

/// The kinds of reading by the names that CSL has for them.
final class CslKinds {

    private static final Map<String, Kind> MORE = Map.of("article", Kind.ARTICLE, "article-magazine", Kind.ARTICLE,
            "article-newspaper", Kind.ARTICLE, "review", Kind.ARTICLE, "entry-encyclopedia", Kind.CHAPTER,
            "post", Kind.PAGE, "post-weblog", Kind.PAGE);

    private CslKinds() {}

    static String name(Kind kind) {
        return switch (kind) {
            case ARTICLE -> "article-journal";
            case BOOK -> "book";
            case CHAPTER -> "chapter";
            case PAPER -> "paper-conference";
            case REPORT -> "report";
            case THESIS -> "thesis";
            case SOFTWARE -> "software";
            case PAGE -> "webpage";
            case OTHER -> "document";
        };
    }

    static Kind kind(String name) {
        for (Kind kind : Kind.values()) {
            if (name(kind).equals(name)) {
                return kind;
            }
        }
        return MORE.getOrDefault(name, Kind.OTHER);
    }
}
