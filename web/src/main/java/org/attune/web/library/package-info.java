/// The library: readings with their citations, what rests on them, essays, and the feed of what is published.
@NullMarked
package org.attune.web.library;

import org.jspecify.annotations.NullMarked;
