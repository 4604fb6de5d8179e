/// Courses with known tensions, and how often a rule is right and wrong on them.
@NullMarked
package org.attune.core.simulation;

import org.jspecify.annotations.NullMarked;
