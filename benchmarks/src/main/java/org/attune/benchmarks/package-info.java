/// How long Attune takes, alone and beside other programs.
@NullMarked
package org.attune.benchmarks;

import org.jspecify.annotations.NullMarked;
