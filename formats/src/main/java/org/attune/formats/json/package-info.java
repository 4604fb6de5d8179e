/// JSON, read and written without a library.
@NullMarked
package org.attune.formats.json;

import org.jspecify.annotations.NullMarked;
