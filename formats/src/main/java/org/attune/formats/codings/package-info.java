/// Tables of codings: who rated which segment of which session how, where sessions were parted, and what followed what.
@NullMarked
package org.attune.formats.codings;

import org.jspecify.annotations.NullMarked;
