package org.attune.formats.transcript;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.attune.core.transcript.pseudonym.Decision;
import org.attune.core.transcript.pseudonym.Decision.Answer;
import org.attune.core.transcript.pseudonym.Identifier;
import org.attune.core.transcript.pseudonym.IdentifierKind;
import org.attune.formats.Problem;
import org.attune.formats.ProblemKind;
import org.attune.formats.ProblemLog;
import org.attune.formats.Problems;
import org.attune.formats.Refusal;
import org.attune.formats.csv.CsvWriter;
import org.attune.formats.json.JsonFields;
import org.attune.formats.transcript.intake.DecodedText;

/// Proposed identifiers as a table that a person decides row by row, in any spreadsheet.
///
/// Each row has the words, their kind, how often and where they stand first, the reason, and two cells to fill: `decision` (*replace*, *keep* or
/// *not sure*) and `stand_in`. Rows may be added for words that were not proposed; only `words`, `decision` and `stand_in` are read.
public final class DecisionTable {

    private static final String GUARDED = "=+-@\t\r";
    private static final int LISTED = 50;
    private static final String ALLOWED = "A decision is replace, keep or not sure; replace has a stand_in; words are decided once.";
    private static final String NEXT = "Fill in the row and read the table again; nothing was replaced.";

    private DecisionTable() {}

    /// What a table holds, or why it cannot be used.
    ///
    /// @param decisions in the order of rows; empty when there is a problem
    /// @param problems every row that is not decided or not understood
    public record Read(List<Decision> decisions, Problems problems) {
        public Read {
            decisions = List.copyOf(decisions);
        }
    }

    /// A table of proposals, the same words once. Nothing is decided in it; the stand-ins are suggestions.
    public static String proposals(List<Identifier> identifiers) {
        Map<String, List<Identifier>> byWords = new LinkedHashMap<>();
        identifiers.forEach(one -> byWords.computeIfAbsent(one.words(), words -> new ArrayList<>()).add(one));
        Map<IdentifierKind, Integer> numbers = new EnumMap<>(IdentifierKind.class);
        StringBuilder text = new StringBuilder();
        CsvWriter csv = new CsvWriter(text);
        try {
            csv.header("words", "kind", "times", "first_turn", "reason", "decision", "stand_in");
            for (Map.Entry<String, List<Identifier>> same : byWords.entrySet()) {
                Identifier first = same.getValue().getFirst();
                String kind = JsonFields.word(first.kind());
                csv.cell(same.getKey()).cell(kind).cell(same.getValue().size()).cell(first.turn()).cell(first.reason())
                        .empty()
                        .cell("[" + kind + " " + numbers.merge(first.kind(), 1, Integer::sum) + "]").endRow();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a StringBuilder takes everything", e);
        }
        return text.toString();
    }

    /// Reads a table that a person filled in.
    ///
    /// @throws Refusal when it is no such table
    public static Read read(String file, byte[] bytes) throws Refusal {
        String text = DecodedText.of(file, bytes).text();
        String header = text.lines().findFirst().orElse("");
        char delimiter = header.chars().filter(c -> c == ';').count() > header.chars().filter(c -> c == ',').count()
                ? ';'
                : ',';
        if (!header.contains("words") || !header.contains("decision") || !header.contains("stand_in")) {
            throw notATable(file, 1);
        }
        List<Decision> decisions = new ArrayList<>();
        ProblemLog problems = new ProblemLog(LISTED);
        Set<String> seen = new HashSet<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().fieldSeparator(delimiter).skipEmptyLines(true)
                .ofNamedCsvRecord(text)) {
            for (NamedCsvRecord row : rows) {
                String words = cell(row, "words");
                Optional<Decision> decision = decision(words, cell(row, "decision"), cell(row, "stand_in"));
                if (decision.isPresent() && seen.add(words)) {
                    decisions.add(decision.get());
                } else {
                    problems.add(0, new Problem(ProblemKind.LINE, file, row.getStartingLineNumber(),
                            "This row is not decided, not understood or given twice.", ALLOWED, NEXT));
                }
            }
        } catch (CsvParseException | IOException e) {
            throw notATable(file, 0);
        }
        return new Read(problems.isEmpty() ? decisions : List.of(), problems.problems());
    }

    private static Refusal notATable(String file, int line) {
        return new Refusal(new Problem(ProblemKind.NOT_A_TABLE, file, line, "This is no table of decisions.",
                "It has the columns words, decision and stand_in.",
                "Let attune transcript --propose write one, and fill it in."));
    }

    private static Optional<Decision> decision(String words, String decision, String standIn) {
        if (words.isBlank()) {
            return Optional.empty();
        }
        return switch (decision.strip().toLowerCase(Locale.ROOT).replace('_', ' ')) {
            case "replace" -> standIn.isBlank() ? Optional.empty()
                    : Optional.of(new Decision(words, new Answer.Replace(standIn.strip().replaceAll("\\s+", " "))));
            case "keep" -> Optional.of(new Decision(words, Answer.Stay.KEEP));
            case "not sure" -> Optional.of(new Decision(words, Answer.Stay.NOT_SURE));
            default -> Optional.empty();
        };
    }

    /// A cell, without the apostrophe that keeps spreadsheets from running it.
    private static String cell(NamedCsvRecord row, String column) {
        String text = row.findField(column).orElse("");
        boolean isGuarded = text.length() > 1 && text.charAt(0) == '\'' && GUARDED.indexOf(text.charAt(1)) >= 0;
        return isGuarded ? text.substring(1) : text;
    }
}
