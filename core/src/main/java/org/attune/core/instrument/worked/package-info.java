/// How a score is made, step by step, for people to follow.
@NullMarked
package org.attune.core.instrument.worked;

import org.jspecify.annotations.NullMarked;
