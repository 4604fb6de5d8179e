package org.attune.figures.study;

import static java.util.Objects.requireNonNull;

import java.util.List;

import org.attune.core.study.answers.StudyAnswers;
import org.attune.figures.report.Provenance;

/// Everything that the page of a study tells.
///
/// @param provenance what made it, from which draws
/// @param scale the scale of the tensions
/// @param outcome the scale that effects are looked for in; empty where there is none
/// @param answers what was found
/// @param fingerprints the SHA-256 of each table of scores
/// @param remarks what was noticed while reading, each a sentence
public record StudyReport(Provenance provenance, String scale, String outcome, StudyAnswers answers,
        List<String> fingerprints, List<String> remarks) {
    public StudyReport {
        requireNonNull(provenance, "provenance");
        requireNonNull(scale, "scale");
        requireNonNull(outcome, "outcome");
        requireNonNull(answers, "answers");
        fingerprints = List.copyOf(fingerprints);
        remarks = List.copyOf(remarks);
    }
}
