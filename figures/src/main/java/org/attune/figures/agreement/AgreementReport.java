package org.attune.figures.agreement;

import static java.util.Objects.requireNonNull;

import java.util.List;

import org.attune.figures.report.Provenance;

/// Everything that the page says.
///
/// @param title its heading
/// @param provenance what made it
/// @param drawn how the intervals were drawn, as a sentence
/// @param sections a code each
/// @param remarks what the reader of the table noticed
public record AgreementReport(String title, Provenance provenance, String drawn, List<AgreementSection> sections,
        List<String> remarks) {

    public AgreementReport {
        requireNonNull(title, "title");
        requireNonNull(provenance, "provenance");
        requireNonNull(drawn, "drawn");
        sections = List.copyOf(sections);
        remarks = List.copyOf(remarks);
    }
}
