/// A session as the therapist works with it: asking the form, the therapist's own half, and the reveal of both.
@NullMarked
package org.attune.web.sessions;

import org.jspecify.annotations.NullMarked;
