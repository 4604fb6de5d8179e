/// Readings that a practice keeps, and essays: what somebody wrote to be read by others, published once a second person read it.
@NullMarked
package org.attune.store.library;

import org.jspecify.annotations.NullMarked;
