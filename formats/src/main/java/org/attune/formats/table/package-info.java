/// Tables of text, wherever they come from: encodings, delimiters, compression, and optional readers.
@NullMarked
package org.attune.formats.table;

import org.jspecify.annotations.NullMarked;
