package org.attune.core.course;

import static java.util.Objects.requireNonNull;

/// One client with one therapist, as far as detection needs to know them.
///
/// @param id the pseudonym of the case
/// @param course the respondent under watch, as a rule the client
/// @param counterpart the other person's course on the same scale; without scores when that person was not asked
/// @param items the single answers behind the scores; empty when only totals were given
/// @param reports what people said outright about strain; empty when nobody was asked
public record Case(String id, Course course, Course counterpart, ItemAnswers items, StrainReports reports) {

    public Case {
        requireNonNull(id, "id");
        requireNonNull(course, "course");
        requireNonNull(counterpart, "counterpart");
        requireNonNull(items, "items");
        requireNonNull(reports, "reports");
        if (id.isBlank()) {
            throw new IllegalArgumentException("a case needs an id");
        }
    }

    /// A case of which only one person's scores are known.
    public static Case of(String id, Course course) {
        return new Case(id, course, Course.none(course.scale()), ItemAnswers.NONE, StrainReports.NONE);
    }

    /// What was known of the case by a session.
    public Case upTo(int session) {
        return new Case(id, course.upTo(session), counterpart.upTo(session), items.upTo(session),
                reports.upTo(session));
    }

    /// The same case with another course under watch.
    public Case withCourse(Course other) {
        return new Case(id, other, counterpart, items, reports);
    }

    /// Says which case, never what was answered.
    @Override
    public String toString() {
        return "Case[" + id + "]";
    }
}
