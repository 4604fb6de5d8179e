/// The desk itself: a coder's own sheet of a session, and what there is to see and hear of it.
@NullMarked
package org.attune.web.coding.sheet;

import org.jspecify.annotations.NullMarked;
