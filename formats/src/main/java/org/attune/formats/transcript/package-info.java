/// Transcripts of sessions, from and to the files of other programs, with a report of every change.
@NullMarked
package org.attune.formats.transcript;

import org.jspecify.annotations.NullMarked;
