/// Who asks, and what they may: the one table of rights.
@NullMarked
package org.attune.store.access;

import org.jspecify.annotations.NullMarked;
