/// Clips: pieces of sessions that others may hear and read for one purpose, while the client agrees to it.
@NullMarked
package org.attune.store.clips;

import org.jspecify.annotations.NullMarked;
