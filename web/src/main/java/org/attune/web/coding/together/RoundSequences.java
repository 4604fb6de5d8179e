package org.attune.web.coding.together;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.attune.core.codebook.Code;
import org.attune.core.codebook.Codebook;
import org.attune.core.codebook.Family;
import org.attune.core.coding.Sheet;
import org.attune.core.sequence.CodeSequence;
import org.attune.core.sequence.CodeSequence.Step;
import org.attune.core.sequence.LagAnalysis;
import org.attune.core.sequence.LagTable;
import org.attune.formats.csv.CsvWriter;
import org.attune.store.coding.Reveal;
import org.attune.store.coding.Reveal.Column;
import org.attune.web.coding.CodingWords;

/// One coding of a round's sessions as codes in order, and what follows what in it.
///
/// Segments come in order, and within one of them codes come in the order in which the coder gave them.
final class RoundSequences {

    /// The same page says the same numbers each time. It is what `attune sequences` starts from, so that it finds the same.
    static final long SEED = 1;

    /// How finely moves are told apart.
    enum Moves {
        /// Withdrawal, confrontation and repair of each of the two people.
        KIND,
        /// Each code by itself.
        CODE
    }

    private record Placed(String session, int segment, Step step) {}

    private final Codebook codebook;
    private final String coder;
    private final Moves moves;
    private final Map<String, List<Placed>> bySession = new LinkedHashMap<>();

    /// @param codebook what they were coded by
    /// @param reveals the sessions
    /// @param coder whose coding, by the label
    /// @param moves how finely moves are told apart
    RoundSequences(Codebook codebook, List<Reveal> reveals, String coder, Moves moves) {
        this.codebook = codebook;
        this.coder = coder;
        this.moves = moves;
        for (Reveal reveal : reveals) {
            reveal.columns().stream().filter(column -> column.label().equals(coder)).findFirst()
                    .ifPresent(column -> bySession.put(reveal.label(), placed(reveal, column)));
        }
    }

    String coder() {
        return coder;
    }

    Moves moves() {
        return moves;
    }

    /// What follows what so many places later, for each way from one person to another.
    List<LagTable> tables(int lag) {
        List<CodeSequence> sequences = bySession.entrySet().stream().filter(one -> !one.getValue().isEmpty())
                .map(one -> new CodeSequence(one.getKey(), one.getValue().stream().map(Placed::step).toList()))
                .toList();
        return sequences.isEmpty() ? List.of()
                : LagAnalysis.at(sequences, lag, LagAnalysis.USUAL_DRAWS, SEED, 1);
    }

    /// What repairs are called in the tables.
    Set<String> repairs() {
        return codebook.codes(Family.REPAIR).stream().map(code -> step(code).words()).collect(Collectors.toSet());
    }

    /// How many sessions the coder coded, those in which they gave nothing among them.
    int sessions() {
        return bySession.size();
    }

    private List<Placed> placed(Reveal reveal, Column column) {
        List<Placed> placed = new ArrayList<>();
        Sheet sheet = Sheet.of(codebook, reveal.segments(), column.blind());
        for (int segment = 1; segment <= sheet.segmentCount(); segment++) {
            for (Code code : sheet.given(segment)) {
                placed.add(new Placed(reveal.label(), segment, step(code)));
            }
        }
        return placed;
    }

    private Step step(Code code) {
        return new Step(CodingWords.of(code.mover()), switch (moves) {
            case KIND -> CodingWords.of(code.family()).toLowerCase(Locale.ROOT);
            case CODE -> isAlone(code) ? code.name() : code.name() + " (" + code.id() + ")";
        });
    }

    private boolean isAlone(Code code) {
        return codebook.codes().stream()
                .filter(other -> other.mover() == code.mover() && other.name().equals(code.name())).count() == 1;
    }

    /// The codes in order, a row each, as `attune sequences` reads them.
    String csv() {
        StringBuilder text = new StringBuilder();
        try {
            CsvWriter csv = new CsvWriter(text);
            csv.header("session", "segment", "speaker", "code", "coder");
            for (List<Placed> session : bySession.values()) {
                for (Placed one : session) {
                    csv.cell(one.session()).cell(one.segment()).cell(one.step().speaker()).cell(one.step().code())
                            .cell(coder);
                    csv.endRow();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a StringBuilder takes everything", e);
        }
        return text.toString();
    }
}
