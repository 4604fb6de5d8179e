/// Writes the report page, part by part, from top to bottom.
@NullMarked
package org.attune.figures.page;

import org.jspecify.annotations.NullMarked;
