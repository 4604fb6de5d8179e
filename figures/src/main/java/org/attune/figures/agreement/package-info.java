/// How far coders agree, as a page: values with their intervals, and the tables behind them.
@NullMarked
package org.attune.figures.agreement;

import org.jspecify.annotations.NullMarked;
