/// The inner chart as pictures: a triangle with a trail, and three short lines.
@NullMarked
package org.attune.figures.trio;

import org.jspecify.annotations.NullMarked;
