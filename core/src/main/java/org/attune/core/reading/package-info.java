/// Readings: papers and books that something rests on, how to cite them, and how far what is said of them was checked.
@NullMarked
package org.attune.core.reading;

import org.jspecify.annotations.NullMarked;
