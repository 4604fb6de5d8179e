/// How long single calls take once Java has compiled them; whole processes are timed by `benchmarks/peers.sh`.
@NullMarked
package org.attune.benchmarks.speed;

import org.jspecify.annotations.NullMarked;
