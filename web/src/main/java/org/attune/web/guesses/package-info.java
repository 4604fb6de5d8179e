/// How a therapist's guesses turn out, for that therapist alone.
@NullMarked
package org.attune.web.guesses;

import org.jspecify.annotations.NullMarked;
