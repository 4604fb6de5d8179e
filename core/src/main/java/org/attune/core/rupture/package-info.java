/// Tensions, put together from flags: onset, lowest point, repair and end.
@NullMarked
package org.attune.core.rupture;

import org.jspecify.annotations.NullMarked;
