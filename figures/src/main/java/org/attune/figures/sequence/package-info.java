/// What follows what, as a page: a table of codes after codes, darker the further from chance.
@NullMarked
package org.attune.figures.sequence;

import org.jspecify.annotations.NullMarked;
