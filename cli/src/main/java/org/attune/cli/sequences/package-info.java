/// `attune sequences`: which code follows which.
@NullMarked
package org.attune.cli.sequences;

import org.jspecify.annotations.NullMarked;
