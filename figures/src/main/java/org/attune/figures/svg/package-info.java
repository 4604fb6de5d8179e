/// A small writer of HTML and SVG that escapes whatever it is given, and numbers that print the same everywhere.
@NullMarked
package org.attune.figures.svg;

import org.jspecify.annotations.NullMarked;
