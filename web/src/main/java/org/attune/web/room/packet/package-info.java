/// Packets: a question with a piece of a case for a group. Drafting one, blackening words, seeing exactly what others will see,
/// bringing it to a meeting, and who saw it.
@NullMarked
package org.attune.web.room.packet;

import org.jspecify.annotations.NullMarked;
