/// The quick way through large plain tables: ASCII text with commas, one row a score, rows of a case together.
@NullMarked
package org.attune.formats.scan;

import org.jspecify.annotations.NullMarked;
