package org.attune.web.keep;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.attune.core.codebook.Codebook;
import org.attune.core.codebook.CodebookName;
import org.attune.store.Store;
import org.attune.store.access.Asker;
import org.attune.store.cases.Meeting;
import org.attune.store.coding.Reveal;
import org.attune.store.coding.Reveals;
import org.attune.web.coding.CodebookShelf;

/// A session of a case as it was coded in a round that was revealed.
///
/// @param session its number in the case
/// @param round the place of the round among those of this case, from 1
/// @param codebook by what it was coded
/// @param reveal the sheets
record CodedMeeting(int session, int round, Codebook codebook, Reveal reveal) {

    CodedMeeting {
        requireNonNull(codebook, "codebook");
        requireNonNull(reveal, "reveal");
    }

    /// All of a case that the asker may take out.
    static List<CodedMeeting> list(Store store, Asker asker, String caseId) {
        List<Meeting> meetings = store.meetings().list(asker, caseId);
        List<String> rounds = new ArrayList<>();
        Map<CodebookName, Codebook> codebooks = new HashMap<>();
        List<CodedMeeting> all = new ArrayList<>();
        for (Reveals.OfCase found : store.coding().reveals().listForCase(asker, caseId)) {
            if (!rounds.contains(found.roundId())) {
                rounds.add(found.roundId());
            }
            int session = meetings.stream().filter(meeting -> meeting.id().equals(found.meetingId())).findFirst()
                    .orElseThrow().number();
            all.add(new CodedMeeting(session, rounds.indexOf(found.roundId()) + 1,
                    codebooks.computeIfAbsent(found.codebook(), name -> codebook(store, asker, name)),
                    found.reveal()));
        }
        return all;
    }

    private static Codebook codebook(Store store, Asker asker, CodebookName name) {
        return store.coding().codebooks().find(asker, name).flatMap(CodebookShelf::read).orElseThrow(
                () -> new IllegalStateException("the codebook " + name + " of the practice cannot be read"));
    }
}
