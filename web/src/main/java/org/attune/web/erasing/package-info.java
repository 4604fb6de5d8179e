/// What is taken away from a practice for good.
@NullMarked
package org.attune.web.erasing;

import org.jspecify.annotations.NullMarked;
