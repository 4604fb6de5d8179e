/// The report on the cases of a practice as one page that needs nothing but itself.
@NullMarked
package org.attune.figures.report;

import org.jspecify.annotations.NullMarked;
