/// Control charts, as statisticians draw them.
@NullMarked
package org.attune.figures.control;

import org.jspecify.annotations.NullMarked;
