/// Which counts of cases may be shown together, so that nobody is found in a small one.
@NullMarked
package org.attune.core.disclosure;

import org.jspecify.annotations.NullMarked;
