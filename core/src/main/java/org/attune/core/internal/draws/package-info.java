/// What simulations share: numbered streams of random numbers, threads that share out work, and courses without any fall.
@NullMarked
package org.attune.core.internal.draws;

import org.jspecify.annotations.NullMarked;
