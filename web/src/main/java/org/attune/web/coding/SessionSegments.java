package org.attune.web.coding;

import org.attune.core.codebook.Codebook;
import org.attune.core.coding.Segments;
import org.attune.core.transcript.Timing;
import org.attune.core.transcript.Transcript;
import org.attune.core.transcript.Turn;
import org.attune.store.Store;
import org.attune.store.consent.Consent.Purpose;
import org.attune.store.material.TranscriptView;
import org.attune.web.visit.Visitor;

/// The parts that a session is coded in: of equal length, as long as the transcript or what was typed says; by turns where a
/// transcript has no times; without an end where nobody said how long the session was.
public final class SessionSegments {

    /// About five minutes of talk. Our choice.
    private static final int TURNS_EACH = 20;
    private static final long MINUTE_MS = 60_000;

    private final Store store;

    public SessionSegments(Store store) {
        this.store = store;
    }

    Segments of(Visitor visitor, String meetingId, Codebook codebook, String minutes) {
        long length = minutes.matches("[1-9]\\d{0,2}") ? Long.parseLong(minutes) * MINUTE_MS : 0;
        if (store.transcripts().read(visitor.asker(), meetingId,
                Purpose.THERAPY) instanceof TranscriptView.Here here) {
            Transcript words = here.transcript().words();
            long end = words.turns().stream().mapToLong(SessionSegments::end).max().orElse(0);
            if (end == 0) {
                return new Segments.OfTurns(TURNS_EACH, words.turns().size());
            }
            length = Math.max(length, end);
        }
        return length == 0 ? new Segments.Open(codebook.segmentSeconds())
                : new Segments.Timed(codebook.segmentSeconds(), length);
    }

    private static long end(Turn turn) {
        return turn.timing() instanceof Timing.Between time ? time.endMillis() : 0;
    }
}
