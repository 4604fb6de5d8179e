/// Rooms that change while people look at them: who looks, and how they learn of it.
@NullMarked
package org.attune.web.room.live;

import org.jspecify.annotations.NullMarked;
