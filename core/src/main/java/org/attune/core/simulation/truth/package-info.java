/// Courses whose tensions are known, and how well flags hit them.
@NullMarked
package org.attune.core.simulation.truth;

import org.jspecify.annotations.NullMarked;
