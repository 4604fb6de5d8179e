/// Assisted pseudonyms: what could tell who somebody is, proposed with a reason; a person decides; what was replaced can be put back.
///
/// Nothing here finds everything. The transcript has to be read by a person before it leaves their hands.
@NullMarked
package org.attune.core.transcript.pseudonym;

import org.jspecify.annotations.NullMarked;
