package org.attune.web.coding.sheet;

import java.util.List;

import org.attune.core.transcript.Transcript;
import org.attune.store.Store;
import org.attune.store.coding.Round;
import org.attune.store.consent.Consent.Material;
import org.attune.store.consent.Consent.Purpose;
import org.attune.store.material.Recording;
import org.attune.store.material.TranscriptView;
import org.attune.web.material.Purposes;
import org.attune.web.visit.Visitor;

/// What a coder may see and hear of a session, asked for anew each time: the client may change their mind.
public final class SessionMaterials {

    private final Store store;

    public SessionMaterials(Store store) {
        this.store = store;
    }

    /// @param purpose what it is looked at for: the round's, or the therapy where its own therapist writes the gold sheet
    SessionMaterial of(Visitor visitor, Round round, Round.Part session, Purpose purpose) {
        if (round.isClosed()) {
            return new SessionMaterial("", false, List.of(),
                    "The round has ended, and what it was coded from is not shown for it any more.");
        }
        List<Recording> recordings = round.plan().materials().contains(Material.RECORDING)
                ? store.recordings().list(visitor.asker(), session.meetingId(), purpose)
                : List.of();
        String path = recordings.isEmpty() ? "" : Purposes.playPath(recordings.getFirst().id(), purpose);
        boolean isVideo = !recordings.isEmpty() && recordings.getFirst().kind().isVideo();
        if (!round.plan().materials().contains(Material.TRANSCRIPT)) {
            return new SessionMaterial(path, isVideo, List.of(), recordings.isEmpty()
                    ? "There is no recording here. Code from where you have the session."
                    : parts(recordings));
        }
        return switch (store.transcripts().read(visitor.asker(), session.meetingId(), purpose)) {
            case TranscriptView.Here here -> new SessionMaterial(path, isVideo,
                    SessionMaterial.lines(words(here), session.segments()), parts(recordings));
            case TranscriptView.Withheld withheld -> new SessionMaterial(path, isVideo, List.of(),
                    "The client does not agree to the transcript being read for this.");
            case TranscriptView.Undecided undecided -> new SessionMaterial(path, isVideo, List.of(),
                    "The transcript cannot be read yet: what stands in place of names is not decided.");
            case TranscriptView.NotThere none -> new SessionMaterial(path, isVideo, List.of(),
                    recordings.isEmpty()
                            ? "There is neither a recording nor a transcript here. Code from where you have the session."
                            : "There is no transcript of this session.");
        };
    }

    private static String parts(List<Recording> recordings) {
        return recordings.size() < 2 ? ""
                : "The session has " + recordings.size() + " recordings; this is the first of them.";
    }

    private static Transcript words(TranscriptView.Here here) {
        return here.transcript().words();
    }
}
