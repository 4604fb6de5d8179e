/// How well hint rules point, measured on conversations that others marked.
@NullMarked
package org.attune.benchmarks.hints;

import org.jspecify.annotations.NullMarked;
