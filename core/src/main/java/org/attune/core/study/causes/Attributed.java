package org.attune.core.study.causes;

import static java.util.Objects.requireNonNull;

import org.attune.core.course.Respondent;
import org.attune.core.tension.Attribution;

/// What somebody says of where a tension of a studied case lay.
///
/// @param client the case
/// @param session the session that the tension is named after, from 1
/// @param by who says it
/// @param lay where it lay; who is unsure named no place
public record Attributed(String client, int session, Respondent by, Attribution lay) {
    public Attributed {
        requireNonNull(client, "client");
        requireNonNull(by, "by");
        requireNonNull(lay, "lay");
        if (session < 1) {
            throw new IllegalArgumentException("sessions count from 1, but one was " + session);
        }
    }
}
