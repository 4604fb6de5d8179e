/// The one home of special functions. Upper tails by erfc, never as one minus a probability.
@NullMarked
package org.attune.core.internal.stats;

import org.jspecify.annotations.NullMarked;
