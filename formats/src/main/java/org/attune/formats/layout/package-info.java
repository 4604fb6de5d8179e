/// Which column of somebody's table is which.
@NullMarked
package org.attune.formats.layout;

import org.jspecify.annotations.NullMarked;
