/// Pictures of what coders gave: a session segment by segment.
@NullMarked
package org.attune.figures.coding;

import org.jspecify.annotations.NullMarked;
