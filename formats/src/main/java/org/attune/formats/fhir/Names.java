package org.attune.formats.fhir;

import java.util.Locale;

import org.attune.formats.json.JsonException;

/// Names that writer and reader share. What FHIR has no place for stands in extensions under a name of our own.
final class Names {

    /// What our extensions begin with.
    static final String OURS = "urn:attune:fhir:";
    /// What the addresses of our questionnaires begin with.
    static final String QUESTIONNAIRE = "urn:attune:questionnaire:";
    /// The score of an answer, as FHIR R4 itself has it.
    static final String ORDINAL = "http://hl7.org/fhir/StructureDefinition/ordinalValue";
    /// The sentence before every question.
    static final String LEAD = "lead";
    /// The line of one's own at the end.
    static final String OPEN_LINE = "open-line";

    private Names() {}

    /// The word of a constant: `DEFINITION_ONLY` is `definition-only`.
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The constant of a word.
    static <E extends Enum<E>> E constant(Class<E> all, String word) throws JsonException {
        for (E each : all.getEnumConstants()) {
            if (word(each).equals(word)) {
                return each;
            }
        }
        throw new JsonException(0, "The word " + word + " is none that Attune writes there.");
    }
}
