/// Ways to part a series of scores into stretches that each have a level of their own.
///
/// Series are arrays in order of session; indices count from 0, and a stretch ends before the start of the next.
@NullMarked
package org.attune.core.internal.segments;

import org.jspecify.annotations.NullMarked;
