/// A client's own line, as that client reads it.
@NullMarked
package org.attune.figures.own;

import org.jspecify.annotations.NullMarked;
