/// Erasing a case, or the name of somebody who left, for good: with a tombstone, and again in every copy that is restored.
@NullMarked
package org.attune.store.erasure;

import org.jspecify.annotations.NullMarked;
