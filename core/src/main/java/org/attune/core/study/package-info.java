/// How often, why, and what follows: cases as a study sees them.
@NullMarked
package org.attune.core.study;

import org.jspecify.annotations.NullMarked;
