package org.attune.core.study.causes;

import static java.util.Objects.requireNonNull;

import org.attune.core.course.Respondent;

/// Where somebody says that a tension came from.
///
/// @param client the case
/// @param session the session that the tension is named after, from 1
/// @param by who says it
/// @param place where it lies
public record Attribution(String client, int session, Respondent by, Place place) {

    /// Where a tension may come from.
    public enum Place {
        CLIENT("with the client"),
        THERAPIST("with the therapist"),
        BETWEEN("between us"),
        AROUND("around us");

        private final String words;

        Place(String words) {
            this.words = words;
        }

        /// The place as screens and tables print it.
        public String words() {
            return words;
        }
    }

    public Attribution {
        requireNonNull(client, "client");
        requireNonNull(by, "by");
        requireNonNull(place, "place");
        if (session < 1) {
            throw new IllegalArgumentException("sessions count from 1, but one was " + session);
        }
    }
}
