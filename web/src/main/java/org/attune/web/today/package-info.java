/// What wants attention today, one sentence each.
@NullMarked
package org.attune.web.today;

import org.jspecify.annotations.NullMarked;
