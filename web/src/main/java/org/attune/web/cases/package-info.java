/// The cases that somebody may see, and how a new one begins.
@NullMarked
package org.attune.web.cases;

import org.jspecify.annotations.NullMarked;
