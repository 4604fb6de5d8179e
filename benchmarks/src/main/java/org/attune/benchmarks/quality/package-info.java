/// How well the rules find tensions that are known to be there.
@NullMarked
package org.attune.benchmarks.quality;

import org.jspecify.annotations.NullMarked;
