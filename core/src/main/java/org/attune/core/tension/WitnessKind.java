package org.attune.core.tension;

import java.util.Optional;

import org.attune.core.course.Respondent;

/// What bears witness to a tension.
public enum WitnessKind {
    CLIENT_FORM, THERAPIST_FORM, OBSERVER_CODE, TRANSCRIPT_MOMENT, RULE, CLIENT_TELLING, THERAPIST_TELLING;

    /// Whose eyes it saw with; empty for a rule and for a transcript, which have none.
    public Optional<Respondent> whose() {
        return switch (this) {
            case CLIENT_FORM, CLIENT_TELLING -> Optional.of(Respondent.CLIENT);
            case THERAPIST_FORM, THERAPIST_TELLING -> Optional.of(Respondent.THERAPIST);
            case OBSERVER_CODE -> Optional.of(Respondent.OBSERVER);
            case RULE, TRANSCRIPT_MOMENT -> Optional.empty();
        };
    }
}
