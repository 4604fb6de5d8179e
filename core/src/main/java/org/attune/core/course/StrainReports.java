package org.attune.core.course;

import static java.util.Objects.requireNonNull;

import java.util.List;

/// What client and therapist said outright about strain between them, session by session.
///
/// @param reports one entry for each person and session asked
public record StrainReports(List<Report> reports) {

    /// Nobody was asked.
    public static final StrainReports NONE = new StrainReports(List.of());

    /// One person's word on one session.
    ///
    /// @param session the session, from 1
    /// @param by who said it
    /// @param said what they said
    public record Report(int session, Respondent by, Said said) implements Comparable<Report> {
        public Report {
            requireNonNull(by, "by");
            requireNonNull(said, "said");
            if (session < 1) {
                throw new IllegalArgumentException("sessions count from 1, but a report was at " + session);
            }
        }

        /// By session, then by person.
        @Override
        public int compareTo(Report other) {
            return session != other.session ? Integer.compare(session, other.session) : by.compareTo(other.by);
        }
    }

    /// Whether the person said that there was strain.
    public enum Said {
        STRAIN, NO_STRAIN
    }

    public StrainReports {
        reports = reports.stream().sorted().toList();
    }

    /// The reports known by a session.
    public StrainReports upTo(int session) {
        return reports.isEmpty() ? this
                : new StrainReports(reports.stream().filter(r -> r.session() <= session).toList());
    }
}
