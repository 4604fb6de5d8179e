/// What was decided about flags.
@NullMarked
package org.attune.store.flags;

import org.jspecify.annotations.NullMarked;
