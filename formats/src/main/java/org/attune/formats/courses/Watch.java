package org.attune.formats.courses;

import static java.util.Objects.requireNonNull;

import java.util.List;

import org.attune.core.course.Respondent;

/// Whose scores on which scales are looked at.
public sealed interface Watch {

    /// The scales that say most about the two people, of those the person has scores on: the alliance scales; if there
    /// are none, session scales; if none, symptom scales; if none, scales about strain. Our choice. It does not depend
    /// on the order of rows.
    ///
    /// @param respondent whose scores
    record Usual(Respondent respondent) implements Watch {
        public Usual {
            requireNonNull(respondent, "respondent");
        }
    }

    /// These scales and no others.
    ///
    /// @param respondent whose scores
    /// @param scales names or aliases, at least one
    record Named(Respondent respondent, List<String> scales) implements Watch {
        public Named {
            requireNonNull(respondent, "respondent");
            scales = List.copyOf(scales);
            if (scales.isEmpty()) {
                throw new IllegalArgumentException("a watch on named scales names at least one");
            }
        }
    }

    /// The client's scores on the usual scales.
    static Watch usual() {
        return new Usual(Respondent.CLIENT);
    }

    /// Whose scores.
    Respondent respondent();

    /// Whose scores on the same scale stand beside them: the therapist's beside the client's, the client's beside
    /// anyone else's.
    default Respondent counterpart() {
        return respondent() == Respondent.CLIENT ? Respondent.THERAPIST : Respondent.CLIENT;
    }
}
