package org.attune.web.coding;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.attune.core.codebook.Codebook;
import org.attune.core.codebook.CodebookName;
import org.attune.core.coding.Sheet;
import org.attune.store.Store;
import org.attune.store.access.Asker;
import org.attune.store.coding.Reveal;
import org.attune.store.coding.Reveals;

/// A session of a case as it was coded in a round that was revealed.
///
/// @param caseId which case
/// @param session its number in the case
/// @param round the place of the round among those of this case, from 1
/// @param codebook by what it was coded
/// @param reveal the sheets
public record CodedMeeting(String caseId, int session, int round, Codebook codebook, Reveal reveal) {

    public CodedMeeting {
        requireNonNull(caseId, "caseId");
        requireNonNull(codebook, "codebook");
        requireNonNull(reveal, "reveal");
    }

    /// Reads what was coded, each codebook once.
    ///
    /// @return all but what was coded by a codebook that only a newer program can read
    public static List<CodedMeeting> list(Store store, Asker asker, List<Reveals.OfCase> found) {
        Map<CodebookName, Optional<Codebook>> codebooks = new HashMap<>();
        Map<String, List<String>> rounds = new HashMap<>();
        List<CodedMeeting> all = new ArrayList<>();
        for (Reveals.OfCase one : found) {
            List<String> ofCase = rounds.computeIfAbsent(one.caseId(), first -> new ArrayList<>());
            if (!ofCase.contains(one.roundId())) {
                ofCase.add(one.roundId());
            }
            int round = ofCase.indexOf(one.roundId()) + 1;
            codebooks.computeIfAbsent(one.codebook(),
                    name -> store.coding().codebooks().find(asker, name).flatMap(CodebookShelf::read))
                    .ifPresent(codebook -> all
                            .add(new CodedMeeting(one.caseId(), one.session(), round, codebook, one.reveal())));
        }
        return all;
    }

    /// The sheets as coders handed them in blind.
    public List<Sheet> sheets() {
        return reveal.columns().stream().map(column -> Sheet.of(codebook, reveal.segments(), column.blind())).toList();
    }
}
