/// Tensions, as lists of what was added to them: described, witnessed, told, worked on, closed. Start reading at
/// [org.attune.store.tension.Addition].
@NullMarked
package org.attune.store.tension;

import org.jspecify.annotations.NullMarked;
