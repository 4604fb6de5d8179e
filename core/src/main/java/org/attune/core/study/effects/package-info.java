/// What follows a tension and its repair, and how much the answer depends on the way of seeing.
@NullMarked
package org.attune.core.study.effects;

import org.jspecify.annotations.NullMarked;
