/// Questionnaires as FHIR R4 has them.
@NullMarked
package org.attune.formats.fhir;

import org.jspecify.annotations.NullMarked;
