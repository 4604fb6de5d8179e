/// Who is in the practice, for those who run it.
@NullMarked
package org.attune.web.people;

import org.jspecify.annotations.NullMarked;
