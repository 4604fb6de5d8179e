/// The room where a peer group meets: its steps, what each member sees at each, and what they write there.
@NullMarked
package org.attune.web.room;

import org.jspecify.annotations.NullMarked;
