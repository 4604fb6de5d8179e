/// One form, answered by both people about the same session: when each may see the other's half, what the comparison shows, and how
/// well the therapist's guesses turned out.
@NullMarked
package org.attune.core.pairing;

import org.jspecify.annotations.NullMarked;
