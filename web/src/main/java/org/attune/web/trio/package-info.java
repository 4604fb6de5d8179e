/// The inner chart of a case, for the therapist alone who marks it.
@NullMarked
package org.attune.web.trio;

import org.jspecify.annotations.NullMarked;
