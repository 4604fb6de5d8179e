/// The case page: the line of the alliance, what rules say of it, and the sessions behind it.
@NullMarked
package org.attune.web.line;

import org.jspecify.annotations.NullMarked;
