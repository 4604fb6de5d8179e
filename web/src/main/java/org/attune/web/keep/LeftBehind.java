package org.attune.web.keep;

import java.io.IOException;
import java.util.List;
import java.util.Set;

import org.attune.core.transcript.Transcript;
import org.attune.store.Store;
import org.attune.store.access.Asker;
import org.attune.store.cases.Meeting;
import org.attune.store.clips.Clip;
import org.attune.store.hints.HintAnswers;
import org.attune.store.material.TranscriptView;

/// What the sessions of a case left behind, as far as somebody may take it out, besides the words of transcripts.
///
/// @param withheld how many transcripts were not taken out
/// @param clips which pieces were shared; not what is said in them
/// @param answers what was answered to hints, the earlier answers too
record LeftBehind(int withheld, List<Clip> clips, List<HintAnswers.OfSession> answers) {

    /// What was said in a session, with stand-ins.
    ///
    /// @param session its number in the case
    /// @param words what was said
    record OfSession(int session, Transcript words) {}

    /// Takes transcripts as they come, so that no two have to be in memory.
    interface Taker {
        void take(OfSession said) throws IOException;
    }

    LeftBehind {
        clips = List.copyOf(clips);
        answers = List.copyOf(answers);
    }

    /// @param taker gets what was said in each session, with stand-ins, while the client agrees to that
    static LeftBehind take(Store store, Asker asker, String caseId, List<Meeting> meetings, Taker taker)
            throws IOException {
        Set<String> said = store.transcripts().listSessions(asker, caseId);
        int withheld = 0;
        for (Meeting meeting : meetings) {
            if (!said.contains(meeting.id())) {
                continue;
            }
            switch (store.transcripts().takeOut(asker, meeting.id())) {
                case TranscriptView.Here here ->
                    taker.take(new OfSession(meeting.number(), here.transcript().words()));
                case TranscriptView.Undecided undecided -> withheld++;
                case TranscriptView.Withheld refused -> withheld++;
                case TranscriptView.NotThere none -> {
                }
            }
        }
        return new LeftBehind(withheld, store.clips().listForCase(asker, caseId),
                store.hintAnswers().listForCase(asker, caseId));
    }
}
