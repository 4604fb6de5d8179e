package org.attune.figures.agreement;

import static java.util.Objects.requireNonNull;

import java.util.List;

import org.attune.core.agreement.portion.Portion.Finding;

/// What was found of one code.
///
/// @param code its name
/// @param coefficient which coefficient, in words
/// @param sentence why it fits the data
/// @param findings the code as a whole, or its parts
public record AgreementSection(String code, String coefficient, String sentence, List<Finding> findings) {

    public AgreementSection {
        requireNonNull(code, "code");
        requireNonNull(coefficient, "coefficient");
        requireNonNull(sentence, "sentence");
        findings = List.copyOf(findings);
    }
}
