/// Numbers in sentences.
@NullMarked
package org.attune.core.internal.wording;

import org.jspecify.annotations.NullMarked;
