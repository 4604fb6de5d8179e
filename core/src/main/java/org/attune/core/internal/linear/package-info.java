/// Small dense systems of equations, as studies need them.
@NullMarked
package org.attune.core.internal.linear;

import org.jspecify.annotations.NullMarked;
