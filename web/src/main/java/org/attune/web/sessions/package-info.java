/// A session as the therapist works with it: each form about it, the therapist's own half, and the reveal of both.
@NullMarked
package org.attune.web.sessions;

import org.jspecify.annotations.NullMarked;
