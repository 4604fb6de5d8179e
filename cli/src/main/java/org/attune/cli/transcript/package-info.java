/// `attune transcript`: transcripts from one format to another, who is who, and pseudonyms.
@NullMarked
package org.attune.cli.transcript;

import org.jspecify.annotations.NullMarked;
