/// How far coders agree: one file for each coefficient, with its formula, its source and what it makes of missing ratings.
@NullMarked
package org.attune.core.agreement;

import org.jspecify.annotations.NullMarked;
