/// How fast the server keeps answers and shows cases, and what is left of them when it is killed.
@NullMarked
package org.attune.benchmarks.server;

import org.jspecify.annotations.NullMarked;
