/// Clips of sessions: making one, opening it, taking it along.
@NullMarked
package org.attune.web.clips;

import org.jspecify.annotations.NullMarked;
