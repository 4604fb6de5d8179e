/// Transcripts in docx: paragraphs and tables, read without a library for documents (`docs/decisions/transcripts.md`).
@NullMarked
package org.attune.formats.transcript.docx;

import org.jspecify.annotations.NullMarked;
