/// Wordings that the practice brought, and the permissions that somebody attests for them.
@NullMarked
package org.attune.store.wordings;

import org.jspecify.annotations.NullMarked;
