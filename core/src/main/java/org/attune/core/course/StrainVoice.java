package org.attune.core.course;

import java.util.Collection;
import java.util.Optional;

import org.attune.core.course.StrainReports.Report;
import org.attune.core.course.StrainReports.Said;

/// Which of the two people said of a session that there was strain.
public enum StrainVoice {
    CLIENT("The client", 1), THERAPIST("The therapist", 1), BOTH("Client and therapist both", 2);

    private final String who;
    private final int people;

    StrainVoice(String who, int people) {
        this.who = who;
        this.people = people;
    }

    /// Who said so; empty when neither did. An observer's word is not counted.
    ///
    /// @param session the reports on one session
    public static Optional<StrainVoice> of(Collection<Report> session) {
        boolean byClient = session.stream().anyMatch(report -> isStrain(report, Respondent.CLIENT));
        boolean byTherapist = session.stream().anyMatch(report -> isStrain(report, Respondent.THERAPIST));
        if (byClient && byTherapist) {
            return Optional.of(BOTH);
        }
        return byClient ? Optional.of(CLIENT) : byTherapist ? Optional.of(THERAPIST) : Optional.empty();
    }

    private static boolean isStrain(Report report, Respondent by) {
        return report.by() == by && report.said() == Said.STRAIN;
    }

    /// How many people they are.
    public int people() {
        return people;
    }

    /// The words for it, without a full stop.
    public String words(int session) {
        return who + " said that there was strain in session " + session;
    }
}
