/// Keys, envelopes, passwords and chance: what keeps confidential things confidential.
@NullMarked
package org.attune.store.keys;

import org.jspecify.annotations.NullMarked;
