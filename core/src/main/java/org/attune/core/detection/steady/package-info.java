/// The default rule: its model, its filter, and what it can say.
@NullMarked
package org.attune.core.detection.steady;

import org.jspecify.annotations.NullMarked;
