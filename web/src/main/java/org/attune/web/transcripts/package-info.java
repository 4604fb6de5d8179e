/// The transcript of a session: who speaks in it, what stands in place of names, and reading it.
@NullMarked
package org.attune.web.transcripts;

import org.jspecify.annotations.NullMarked;
