/// Readers and writers of other programs' files.
@NullMarked
package org.attune.formats;

import org.jspecify.annotations.NullMarked;
