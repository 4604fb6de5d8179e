/// Input as commands take it: which files, which columns, which scales, and what is said when they cannot be read.
@NullMarked
package org.attune.cli.reading;

import org.jspecify.annotations.NullMarked;
