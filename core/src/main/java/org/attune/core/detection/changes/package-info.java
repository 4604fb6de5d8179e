/// Rules that compare whole stretches of a course: sudden changes, crises and their repair, change points, a regression tree.
@NullMarked
package org.attune.core.detection.changes;

import org.jspecify.annotations.NullMarked;
