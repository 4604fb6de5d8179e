/// The client's minute: a form, one question after another, by a link or on a device that the therapist hands over.
@NullMarked
package org.attune.web.minute;

import org.jspecify.annotations.NullMarked;
