package org.attune.figures.study;

import static java.util.Objects.requireNonNull;

import java.util.List;

import org.attune.core.study.answers.StudyAnswers;
import org.attune.core.study.causes.Causes;
import org.attune.figures.report.Provenance;

/// Everything that the page of a study tells.
///
/// @param provenance what made it, from which draws
/// @param scale the scale of the tensions
/// @param outcome the scale that effects are looked for in; empty where there is none
/// @param answers what was found
/// @param causes what people say of causes, and what came before
/// @param tables every table that was read
/// @param remarks what was noticed while reading, each a sentence
public record StudyReport(Provenance provenance, String scale, String outcome, StudyAnswers answers, Causes causes,
        List<Table> tables, List<String> remarks) {

    /// A table that was read.
    ///
    /// @param what what it holds, such as "the scores"
    /// @param sha256 its SHA-256, which tells it from any other
    public record Table(String what, String sha256) {
        public Table {
            requireNonNull(what, "what");
            requireNonNull(sha256, "sha256");
        }
    }

    public StudyReport {
        requireNonNull(provenance, "provenance");
        requireNonNull(scale, "scale");
        requireNonNull(outcome, "outcome");
        requireNonNull(answers, "answers");
        requireNonNull(causes, "causes");
        tables = List.copyOf(tables);
        remarks = List.copyOf(remarks);
    }
}
