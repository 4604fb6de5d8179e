/// Asking a form about a session.
@NullMarked
package org.attune.web.asking;

import org.jspecify.annotations.NullMarked;
