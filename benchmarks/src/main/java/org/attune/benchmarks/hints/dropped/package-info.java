/// Rules that did not beat chance, kept so that they can be measured again; they are no part of the program.
@NullMarked
package org.attune.benchmarks.hints.dropped;

import org.jspecify.annotations.NullMarked;
