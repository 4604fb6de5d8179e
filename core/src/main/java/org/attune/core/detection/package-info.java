/// What a rule is, what it says of a case, and the flags it raises, which can explain themselves.
@NullMarked
package org.attune.core.detection;

import org.jspecify.annotations.NullMarked;
