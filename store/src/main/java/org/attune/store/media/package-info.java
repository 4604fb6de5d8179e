/// The files of recordings: what they may be, and how they lie sealed beside the database.
@NullMarked
package org.attune.store.media;

import org.jspecify.annotations.NullMarked;
