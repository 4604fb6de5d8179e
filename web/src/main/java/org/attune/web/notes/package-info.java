/// What a therapist writes for themselves: notes, and their own part in a tension.
@NullMarked
package org.attune.web.notes;

import org.jspecify.annotations.NullMarked;
