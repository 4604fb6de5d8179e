/// The tellings of a tension: all of them, a new one, and two of them side by side.
@NullMarked
package org.attune.web.telling;

import org.jspecify.annotations.NullMarked;
