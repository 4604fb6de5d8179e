/// Mixed models: outcomes of many cases, where what belongs to one case resembles itself.
@NullMarked
package org.attune.core.study.mixed;

import org.jspecify.annotations.NullMarked;
