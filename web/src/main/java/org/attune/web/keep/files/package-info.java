/// Where the files of an export are written, and where its tables lie until they are whole.
@NullMarked
package org.attune.web.keep.files;

import org.jspecify.annotations.NullMarked;
