/// Captions: WebVTT, kept block by block so that it can be written as it was, and SRT.
@NullMarked
package org.attune.formats.transcript.cue;

import org.jspecify.annotations.NullMarked;
