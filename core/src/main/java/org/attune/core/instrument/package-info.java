/// Instruments as data: scales, keys, licences, reliability.
@NullMarked
package org.attune.core.instrument;

import org.jspecify.annotations.NullMarked;
