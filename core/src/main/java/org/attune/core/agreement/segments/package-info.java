/// How far coders agree on where a session falls into segments.
@NullMarked
package org.attune.core.agreement.segments;

import org.jspecify.annotations.NullMarked;
