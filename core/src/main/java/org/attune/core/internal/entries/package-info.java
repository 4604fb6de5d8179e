/// What is asked of entries that come as data.
@NullMarked
package org.attune.core.internal.entries;

import org.jspecify.annotations.NullMarked;
