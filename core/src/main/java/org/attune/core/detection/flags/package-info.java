/// What rules share in raising flags: rising edges, flagged scores, and the score that would have cleared one.
@NullMarked
package org.attune.core.detection.flags;

import org.jspecify.annotations.NullMarked;
