/// Readings as other programs have them: BibTeX and CSL-JSON, in and out; and the readings that come with the program.
@NullMarked
package org.attune.formats.bibliography;

import org.jspecify.annotations.NullMarked;
