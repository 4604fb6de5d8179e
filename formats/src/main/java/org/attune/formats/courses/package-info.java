/// What rows mean: who rated what, in which session, and what of it is looked at.
@NullMarked
package org.attune.formats.courses;

import org.jspecify.annotations.NullMarked;
