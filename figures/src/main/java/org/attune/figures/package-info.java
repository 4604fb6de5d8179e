/// Charts, each with its sentence and its table, and the pages made of them.
@NullMarked
package org.attune.figures;

import org.jspecify.annotations.NullMarked;
