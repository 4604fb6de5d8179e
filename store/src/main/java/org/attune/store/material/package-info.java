/// What a session leaves behind besides forms: its transcript and its recordings, and clips of them. Who reads them, for what.
@NullMarked
package org.attune.store.material;

import org.jspecify.annotations.NullMarked;
