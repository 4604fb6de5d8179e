/// Tensions: describing one, its witnesses, its repair, its end. Start reading at [org.attune.web.tension.TensionMaking].
@NullMarked
package org.attune.web.tension;

import org.jspecify.annotations.NullMarked;
