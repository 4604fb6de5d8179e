/// What a session left behind besides forms: keeping it, playing it, erasing it.
@NullMarked
package org.attune.web.material;

import org.jspecify.annotations.NullMarked;
