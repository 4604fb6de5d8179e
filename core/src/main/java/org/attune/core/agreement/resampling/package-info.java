/// How sure a coefficient of agreement is: the same coefficient over sessions drawn again.
@NullMarked
package org.attune.core.agreement.resampling;

import org.jspecify.annotations.NullMarked;
