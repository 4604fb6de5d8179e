/// One printable page to read before a session.
@NullMarked
package org.attune.web.before;

import org.jspecify.annotations.NullMarked;
