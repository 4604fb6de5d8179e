package org.attune.web.service;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.attune.core.codebook.Code;
import org.attune.core.codebook.Codebook;
import org.attune.core.codebook.Family;
import org.attune.core.coding.Mark;
import org.attune.core.coding.Sheet;
import org.attune.core.course.Respondent;
import org.attune.core.course.StrainReports;
import org.attune.core.course.StrainReports.Report;
import org.attune.core.course.StrainReports.Said;
import org.attune.store.Store;
import org.attune.store.access.Asker;
import org.attune.store.cases.Meeting;
import org.attune.store.coding.Reveal.Column;
import org.attune.store.coding.Reveals;
import org.attune.web.coding.CodebookShelf;

/// What observers saw in the sessions of a case, from rounds that were revealed: a session is tense where a coder gave a move away or
/// against in any segment of a sheet handed in blind, and calm where it was coded and none did. A session that nobody coded is
/// neither.
final class ObserverWord {

    private ObserverWord() {}

    static StrainReports of(Store store, Asker asker, String caseId) {
        List<Reveals.OfCase> found = store.coding().reveals().listForCase(asker, caseId);
        if (found.isEmpty()) {
            return StrainReports.NONE;
        }
        Map<String, Integer> numbers = store.meetings().list(asker, caseId).stream()
                .collect(Collectors.toMap(Meeting::id, Meeting::number));
        Map<Integer, Boolean> tense = new TreeMap<>();
        for (Reveals.OfCase one : found) {
            store.coding().codebooks().find(asker, one.codebook()).ifPresent(kept -> tense.merge(
                    numbers.getOrDefault(one.meetingId(), 1),
                    CodebookShelf.read(kept).filter(codebook -> isTense(codebook, one)).isPresent(),
                    Boolean::logicalOr));
        }
        return new StrainReports(tense.entrySet().stream().map(session -> new Report(session.getKey(),
                Respondent.OBSERVER, session.getValue() ? Said.STRAIN : Said.NO_STRAIN)).toList());
    }

    private static boolean isTense(Codebook codebook, Reveals.OfCase one) {
        return one.reveal().columns().stream().anyMatch(column -> isTense(codebook, one, column));
    }

    private static boolean isTense(Codebook codebook, Reveals.OfCase one, Column column) {
        Sheet sheet = Sheet.of(codebook, one.reveal().segments(), column.blind());
        List<Code> moves = codebook.codes().stream().filter(code -> code.family() != Family.REPAIR).toList();
        return IntStream.rangeClosed(1, sheet.segmentCount()).anyMatch(segment -> moves.stream()
                .anyMatch(code -> sheet.mark(segment, code.id()) instanceof Mark.Given));
    }
}
