package org.attune.store.coding;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.attune.core.coding.Segments;

/// Sessions that several people code, each for themselves, as far as the asker may know of it. It never says how far anybody is.
///
/// @param id what the store calls it
/// @param plan what it is for
/// @param openedAt when it was opened
/// @param isClosed whether it has ended: nothing is coded any more, and what was revealed stays so
/// @param isLed whether the asker leads it, as the therapist of one of its cases
/// @param sessions its sessions; a coder sees those whose clients agree to it now
/// @param coders who codes; a coder who does not lead sees only themselves
public record Round(String id, Plan plan, Instant openedAt, boolean isClosed, boolean isLed, List<Part> sessions,
        List<Coder> coders) {

    /// A session of a round, under a label that says nothing of the case.
    ///
    /// @param id what sheets call it by
    /// @param label what coders call it
    /// @param meetingId what transcripts and recordings call the session by; for the program, not for a coder's eyes
    /// @param segments the parts that it is coded in
    public record Part(String id, String label, String meetingId, Segments segments) {
        public Part {
            requireNonNull(id, "id");
            requireNonNull(label, "label");
            requireNonNull(meetingId, "meetingId");
            requireNonNull(segments, "segments");
        }
    }

    /// Somebody who codes.
    ///
    /// @param label what the others call them, such as `coder-1`
    /// @param personId who
    /// @param isDismissed whether they code no more
    public record Coder(String label, String personId, boolean isDismissed) {
        public Coder {
            requireNonNull(label, "label");
            requireNonNull(personId, "personId");
        }
    }

    public Round {
        requireNonNull(id, "id");
        requireNonNull(plan, "plan");
        requireNonNull(openedAt, "openedAt");
        sessions = List.copyOf(sessions);
        coders = List.copyOf(coders);
    }

    /// The session of an id.
    public Optional<Part> findSession(String sessionId) {
        return sessions.stream().filter(session -> session.id().equals(sessionId)).findFirst();
    }
}
