package org.attune.store.clips;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

import org.attune.store.consent.Consent.Purpose;
import org.attune.store.material.Place;
import org.attune.store.sql.Row;

/// A piece of a session, made for one purpose.
///
/// @param id what it is called
/// @param place of which session
/// @param purpose what for
/// @param span from when to when
/// @param byId who made it
/// @param at when it was made
public record Clip(String id, Place place, Purpose purpose, Span span, String byId, Instant at) {

    /// From one time of a recording to another.
    ///
    /// @param fromMillis from 0, in milliseconds since it began
    /// @param toMillis later than that
    public record Span(long fromMillis, long toMillis) {

        /// How long a clip may be. Our choice: longer than a group listens to at a stretch.
        public static final long MOST_MILLIS = 30 * 60 * 1000;

        public Span {
            if (fromMillis < 0 || toMillis <= fromMillis || toMillis - fromMillis > MOST_MILLIS) {
                throw new IllegalArgumentException("a clip goes forward, for half an hour at most");
            }
        }

        /// Whether something from one time to another lies in it, wholly or in part.
        public boolean meets(long startMillis, long endMillis) {
            return startMillis < toMillis && Math.max(endMillis, startMillis + 1) > fromMillis;
        }
    }

    public Clip {
        requireNonNull(id, "id");
        requireNonNull(place, "place");
        requireNonNull(purpose, "purpose");
        requireNonNull(span, "span");
        requireNonNull(byId, "byId");
        requireNonNull(at, "at");
    }

    /// Whether its words may be taken along as a file. What is said in research and teaching stays in the practice, as clients read
    /// when they agree.
    public boolean mayLeave() {
        return switch (purpose) {
            case SUPERVISION, PEER_GROUP -> true;
            case THERAPY, SERVICE, RESEARCH, TEACHING -> false;
        };
    }

    static Clip of(Row row) {
        return new Clip(row.text("id"), new Place(row.text("case_id"), row.text("meeting_id")),
                row.word("purpose", Purpose.class), new Span(row.number("from_millis"), row.number("to_millis")),
                row.text("by_id"), row.moment("at"));
    }
}
