/// How far coders agree who gave numbers: correlations and orders.
@NullMarked
package org.attune.core.agreement.numbers;

import org.jspecify.annotations.NullMarked;
