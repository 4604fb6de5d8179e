/// Learning from a practice's own courses: the numbers of the default rule and its thresholds.
@NullMarked
package org.attune.core.simulation.fit;

import org.jspecify.annotations.NullMarked;
