/// Cases, sessions and the courses of scores over them.
@NullMarked
package org.attune.core.course;

import org.jspecify.annotations.NullMarked;
