/// Charts as SVG, each with its sentence.
@NullMarked
package org.attune.figures.chart;

import org.jspecify.annotations.NullMarked;
