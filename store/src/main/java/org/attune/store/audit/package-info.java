/// The audit: what was seen and changed, by whom and when, in a chain that shows every later hand. No clinical content.
@NullMarked
package org.attune.store.audit;

import org.jspecify.annotations.NullMarked;
