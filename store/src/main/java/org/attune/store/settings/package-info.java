/// Settings of the practice.
@NullMarked
package org.attune.store.settings;

import org.jspecify.annotations.NullMarked;
