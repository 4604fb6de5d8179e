package org.attune.formats.bibliography;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.attune.core.reading.Address;
import org.attune.core.reading.Author;
import org.attune.core.reading.Checked;
import org.attune.core.reading.Printed;
import org.attune.core.reading.Reading;
import org.attune.core.reading.Reading.Kind;
import org.attune.formats.bibliography.BibtexEntry.Field;

/// Reads BibTeX, with what biblatex adds to it: macros, joined values, entries that take over from another one, accents.
///
/// Everything that is wrong is said with its line, and then nothing is taken. What is not kept, such as an abstract, is left out.
public final class BibtexReader {

    private static final Map<String, Kind> KINDS = Map.ofEntries(Map.entry("article", Kind.ARTICLE),
            Map.entry("book", Kind.BOOK), Map.entry("booklet", Kind.BOOK), Map.entry("collection", Kind.BOOK),
            Map.entry("proceedings", Kind.BOOK), Map.entry("mvbook", Kind.BOOK),
            Map.entry("incollection", Kind.CHAPTER),
            Map.entry("inbook", Kind.CHAPTER), Map.entry("inproceedings", Kind.PAPER),
            Map.entry("conference", Kind.PAPER), Map.entry("techreport", Kind.REPORT), Map.entry("report", Kind.REPORT),
            Map.entry("manual", Kind.REPORT), Map.entry("phdthesis", Kind.THESIS),
            Map.entry("mastersthesis", Kind.THESIS),
            Map.entry("thesis", Kind.THESIS), Map.entry("software", Kind.SOFTWARE), Map.entry("online", Kind.PAGE),
            Map.entry("electronic", Kind.PAGE));
    /// Longer chains of entries that take over from each other go in a circle, or might as well. Our choice.
    private static final int LONGEST_CHAIN = 8;

    private final Findings findings;
    private final Map<String, BibtexEntry> byKey = new LinkedHashMap<>();
    private final Set<String> unknownCommands = new HashSet<>();

    private BibtexReader(Findings findings) {
        this.findings = findings;
    }

    /// Reads a text.
    ///
    /// @param file the file's name as the user gave it
    /// @param checked how far to say that the details were checked where an entry does not say so itself
    public static Bibliography read(String file, String text, Checked checked) {
        Findings findings = new Findings(file);
        BibtexReader reader = new BibtexReader(findings);
        List<BibtexEntry> entries = new BibtexScanner(text.startsWith("\uFEFF") ? text.substring(1) : text, findings)
                .entries();
        entries.forEach(reader::know);
        List<Reading> readings = new ArrayList<>();
        for (BibtexEntry entry : reader.byKey.values()) {
            reader.reading(entry, checked).ifPresent(readings::add);
        }
        return findings.outcome(readings);
    }

    private void know(BibtexEntry entry) {
        BibtexEntry before = byKey.putIfAbsent(entry.key().toLowerCase(Locale.ROOT), entry);
        if (before != null) {
            findings.problem(entry.line(),
                    "The key " + BibtexScanner.shortened(entry.key()) + " is there already, in line "
                            + before.line() + ".",
                    "Each entry has a key of its own, in capitals or not.",
                    "Give one of them another key, or take one out.");
        }
    }

    private Optional<Reading> reading(BibtexEntry written, Checked checked) {
        BibtexEntry entry = withInherited(written);
        if (!Reading.isId(entry.key())) {
            findings.problem(entry.line(), "The key of this entry has signs in it that no key has here.",
                    "A key has up to 80 plain letters, digits and : . _ + - and begins with a letter or digit.",
                    "Give it another key.");
            return Optional.empty();
        }
        if (entry.first("title").isEmpty()) {
            findings.problem(entry.line(), "The entry " + entry.key() + " has no title.", "A reading has a title.",
                    "Write title = {…} into it.");
            return Optional.empty();
        }
        try {
            List<Author> authors = entry.first("author", "editor").map(field -> BibtexNames.read(field.value()))
                    .orElse(List.of());
            return Optional.of(new Reading(entry.key(), KINDS.getOrDefault(entry.kind(), Kind.OTHER), authors,
                    plain(entry, "title"), printed(entry), address(entry), checked(entry, checked)));
        } catch (IllegalArgumentException wrong) {
            findings.problem(entry.line(), "The entry " + entry.key() + " cannot be kept: " + wrong.getMessage() + ".",
                    "Names and titles are on one line, a DOI begins with 10., an address with https://.",
                    "Mend the field.");
            return Optional.empty();
        }
    }

    private static Checked checked(BibtexEntry entry, Checked otherwise) {
        String word = entry.first("attune-checked").map(Field::value).orElse("");
        for (Checked each : Checked.values()) {
            // A file may say that its details are not checked; that they are, we believe of our own files alone.
            if (each.word().equals(word) && otherwise == Checked.BROUGHT && each != Checked.LOOKED_UP) {
                return each;
            }
        }
        return otherwise;
    }

    private Printed printed(BibtexEntry entry) {
        String date = plain(entry, "date");
        String year = plain(entry, "year");
        return new Printed(year.isEmpty() && date.length() >= 4 ? date.substring(0, 4) : year,
                plain(entry, "journal", "journaltitle", "booktitle", "maintitle"), plain(entry, "volume"),
                plain(entry, "number", "issue"), plain(entry, "pages", "eid"),
                plain(entry, "publisher", "institution", "school", "organization"));
    }

    private static Address address(BibtexEntry entry) {
        return new Address(unescaped(entry, "doi"), unescaped(entry, "url"));
    }

    /// An address as it is, without the backslashes that some programs put before its signs.
    private static String unescaped(BibtexEntry entry, String name) {
        String value = entry.first(name).map(Field::value).orElse("").strip();
        return value.startsWith("\\url{") && value.endsWith("}") ? value.substring(5, value.length() - 1)
                : value.replaceAll("\\\\([_%#&~$])", "$1").replaceAll("[{}]", "");
    }

    private String plain(BibtexEntry entry, String... names) {
        return entry.first(names).map(this::plain).orElse("");
    }

    private String plain(Field field) {
        LatexText.Read read = LatexText.read(field.value());
        for (String command : read.unknown()) {
            if (unknownCommands.add(command)) {
                findings.remark(field.line(), "the command \\" + BibtexScanner.shortened(command)
                        + " is not known here; it was taken out, and the words around it stand.");
            }
        }
        return read.text();
    }

    /// The entry with what it takes over from the one that it names as crossref; that one's title becomes the title of the book.
    private BibtexEntry withInherited(BibtexEntry entry) {
        Map<String, Field> fields = new HashMap<>(entry.fields());
        BibtexEntry child = entry;
        for (int i = 0; i < LONGEST_CHAIN; i++) {
            Optional<Field> crossref = child.first("crossref");
            if (crossref.isEmpty()) {
                return new BibtexEntry(entry.line(), entry.kind(), entry.key(), fields);
            }
            BibtexEntry parent = byKey.get(crossref.get().value().strip().toLowerCase(Locale.ROOT));
            if (parent == null) {
                findings.problem(crossref.get().line(), "The entry " + BibtexScanner.shortened(entry.key())
                        + " takes over from one that is not in the file.", "A crossref names the key of another entry.",
                        "Put that entry into the file, or take the crossref out.");
                return new BibtexEntry(entry.line(), entry.kind(), entry.key(), fields);
            }
            takeOver(parent, fields);
            child = parent;
        }
        findings.problem(entry.line(), "The entry " + BibtexScanner.shortened(entry.key())
                + " takes over from entries that lead back to it.", "A crossref leads to an entry that ends the chain.",
                "Take one of the crossrefs out.");
        return new BibtexEntry(entry.line(), entry.kind(), entry.key(), fields);
    }

    private static void takeOver(BibtexEntry parent, Map<String, Field> fields) {
        Field title = parent.fields().get("title");
        if (title != null) {
            fields.putIfAbsent("booktitle", title);
        }
        parent.fields().forEach((name, field) -> {
            boolean isItsOwn = name.equals("title") || name.equals("author") || name.equals("doi") || name.equals("url")
                    || name.equals("pages");
            if (!isItsOwn) {
                fields.putIfAbsent(name, field);
            }
        });
    }
}
