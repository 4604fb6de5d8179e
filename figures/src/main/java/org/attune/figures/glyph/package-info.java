/// Drawings the size of a word.
@NullMarked
package org.attune.figures.glyph;

import org.jspecify.annotations.NullMarked;
