/// What every reader of transcripts shares: text out of bytes, lines, times, labels, and what was changed on the way.
@NullMarked
package org.attune.formats.transcript.intake;

import org.jspecify.annotations.NullMarked;
