/// How long until something comes, where some were not watched long enough to see it.
@NullMarked
package org.attune.core.study.survival;

import org.jspecify.annotations.NullMarked;
