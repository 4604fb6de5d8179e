/// Control charts: three rules that share one centre line.
@NullMarked
package org.attune.core.detection.charts;

import org.jspecify.annotations.NullMarked;
