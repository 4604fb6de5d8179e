/// Who asks for a page, and whom a page admits.
@NullMarked
package org.attune.web.visit;

import org.jspecify.annotations.NullMarked;
