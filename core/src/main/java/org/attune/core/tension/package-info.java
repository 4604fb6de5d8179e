/// Tensions as people describe them: where they lie, who saw them, which way their repair went and how they ended. What the scores
/// show of one is in [org.attune.core.rupture].
@NullMarked
package org.attune.core.tension;

import org.jspecify.annotations.NullMarked;
