/// What a client agreed to, and how they can be reached.
@NullMarked
package org.attune.store.consent;

import org.jspecify.annotations.NullMarked;
