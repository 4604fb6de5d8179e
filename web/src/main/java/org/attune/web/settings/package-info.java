/// What the server is told when it starts: read once, checked at once, never changed while it runs.
@NullMarked
package org.attune.web.settings;

import org.jspecify.annotations.NullMarked;
