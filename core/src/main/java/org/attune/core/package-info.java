/// Attune's arithmetic: from the scores of a case to the tensions in it, with no input, output, clock or chance of its own.
@NullMarked
package org.attune.core;

import org.jspecify.annotations.NullMarked;
