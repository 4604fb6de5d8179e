/// Coding rounds: several people code sessions blind; each sheet is sealed until all who were asked have handed in.
@NullMarked
package org.attune.store.coding;

import org.jspecify.annotations.NullMarked;
