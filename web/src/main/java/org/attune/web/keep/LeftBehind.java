package org.attune.web.keep;

import java.util.ArrayList;
import java.util.List;

import org.attune.core.transcript.Transcript;
import org.attune.store.Store;
import org.attune.store.access.Asker;
import org.attune.store.cases.Meeting;
import org.attune.store.clips.Clip;
import org.attune.store.hints.HintAnswers;
import org.attune.store.material.TranscriptView;

/// What the sessions of a case left behind, as far as somebody may take it out.
///
/// @param transcripts what was said, with stand-ins, while the client agrees to that
/// @param withheld how many transcripts are not among them
/// @param clips which pieces were shared; not what is said in them
/// @param answers what was answered to hints, the earlier answers too
record LeftBehind(List<OfSession> transcripts, int withheld, List<Clip> clips, List<HintAnswers.OfSession> answers) {

    /// What was said in a session, with stand-ins.
    ///
    /// @param session its number in the case
    /// @param words what was said
    record OfSession(int session, Transcript words) {}

    LeftBehind {
        transcripts = List.copyOf(transcripts);
        clips = List.copyOf(clips);
        answers = List.copyOf(answers);
    }

    static LeftBehind take(Store store, Asker asker, String caseId, List<Meeting> meetings) {
        List<OfSession> transcripts = new ArrayList<>();
        int withheld = 0;
        for (Meeting meeting : meetings) {
            switch (store.transcripts().takeOut(asker, meeting.id())) {
                case TranscriptView.Here here ->
                    transcripts.add(new OfSession(meeting.number(), here.transcript().words()));
                case TranscriptView.Undecided undecided -> withheld++;
                case TranscriptView.Withheld refused -> withheld++;
                case TranscriptView.NotThere none -> {
                }
            }
        }
        return new LeftBehind(transcripts, withheld, store.clips().listForCase(asker, caseId),
                store.hintAnswers().listForCase(asker, caseId));
    }
}
