/// Transcripts as people type them: lines or paragraphs with a name, a time and words, and CHAT.
@NullMarked
package org.attune.formats.transcript.lines;

import org.jspecify.annotations.NullMarked;
