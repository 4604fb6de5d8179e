/// The room of a peer group: its members and terms, its meetings, and the packets that members bring to them.
@NullMarked
package org.attune.store.room;

import org.jspecify.annotations.NullMarked;
