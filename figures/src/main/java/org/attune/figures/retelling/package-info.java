/// Two tellings side by side, with what changed from one to the other marked.
@NullMarked
package org.attune.figures.retelling;

import org.jspecify.annotations.NullMarked;
