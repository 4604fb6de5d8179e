/// Agreement on a code as a whole and in its parts, with the coefficient that fits the data.
@NullMarked
package org.attune.core.agreement.portion;

import org.jspecify.annotations.NullMarked;
