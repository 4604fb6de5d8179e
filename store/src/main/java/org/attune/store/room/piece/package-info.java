/// Pieces of cases that are brought to a peer group: what is asked for, what is held of it, and what is shown.
@NullMarked
package org.attune.store.room.piece;

import org.jspecify.annotations.NullMarked;
