/// From the cells of a row to scores, or to a problem.
@NullMarked
package org.attune.formats.rows;

import org.jspecify.annotations.NullMarked;
