/// What leaves a practice: exports in open formats.
@NullMarked
package org.attune.web.keep;

import org.jspecify.annotations.NullMarked;
