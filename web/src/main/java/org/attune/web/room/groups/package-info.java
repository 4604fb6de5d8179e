/// Peer groups: who is in them, what they agreed on, when they meet.
@NullMarked
package org.attune.web.room.groups;

import org.jspecify.annotations.NullMarked;
