/// What clients read, in each language that the pages speak.
@NullMarked
package org.attune.web.words;

import org.jspecify.annotations.NullMarked;
