/// XML from strangers: read without document types and outside entities, kept whole, written again.
@NullMarked
package org.attune.formats.transcript.xml;

import org.jspecify.annotations.NullMarked;
