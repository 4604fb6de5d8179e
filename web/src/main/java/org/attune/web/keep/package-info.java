/// What leaves a practice, and what is taken away from it: exports in open formats, corrections, erasure.
@NullMarked
package org.attune.web.keep;

import org.jspecify.annotations.NullMarked;
