package org.attune.formats.bibliography;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.attune.core.reading.Printed;
import org.attune.core.reading.Reading;
import org.attune.core.reading.Reading.Kind;

/// Writes readings as BibTeX in UTF-8. How far the details were checked stands in a field `attune-checked`, which other programs pass over.
public final class BibtexWriter {

    private static final Map<Kind, String> KINDS = new EnumMap<>(Map.of(Kind.ARTICLE, "article", Kind.BOOK, "book",
            Kind.CHAPTER, "incollection", Kind.PAPER, "inproceedings", Kind.REPORT, "techreport", Kind.THESIS,
            "phdthesis", Kind.SOFTWARE, "software", Kind.PAGE, "online", Kind.OTHER, "misc"));

    private final StringBuilder out = new StringBuilder();

    private BibtexWriter() {}

    /// The readings as a file.
    public static String write(List<Reading> readings) {
        BibtexWriter writer = new BibtexWriter();
        readings.forEach(writer::entry);
        return writer.out.toString();
    }

    private void entry(Reading reading) {
        Kind kind = reading.kind();
        Printed printed = reading.printed();
        out.append(out.isEmpty() ? "" : "\n").append('@').append(KINDS.get(kind)).append('{').append(reading.id());
        verbatim("author", BibtexNames.write(reading.authors()));
        // Twice in braces: styles then leave its capitals alone.
        verbatim("title", "{" + LatexText.write(reading.title()) + "}");
        boolean isInBook = kind == Kind.CHAPTER || kind == Kind.PAPER;
        field(isInBook ? "booktitle" : "journal", printed.container());
        field("year", printed.year());
        field("volume", printed.volume());
        field("number", printed.issue());
        verbatim("pages", LatexText.write(printed.pages()).replaceAll("(?<=[0-9])–(?=[0-9])", "--"));
        field(kind == Kind.REPORT ? "institution" : kind == Kind.THESIS ? "school" : "publisher", printed.publisher());
        verbatim("doi", reading.address().doi());
        verbatim("url", reading.address().page());
        verbatim("attune-checked", reading.checked().word());
        out.append("\n}\n");
    }

    private void field(String name, String plain) {
        verbatim(name, LatexText.write(plain));
    }

    private void verbatim(String name, String latex) {
        if (!latex.isEmpty()) {
            out.append(",\n  ").append(name).append(" = {").append(latex).append('}');
        }
    }
}
