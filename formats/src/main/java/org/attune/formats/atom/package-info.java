/// Feeds as RFC 4287 has them.
@NullMarked
package org.attune.formats.atom;

import org.jspecify.annotations.NullMarked;
