/// Studies of many cases, beside the programs that researchers know.
@NullMarked
package org.attune.benchmarks.study;

import org.jspecify.annotations.NullMarked;
