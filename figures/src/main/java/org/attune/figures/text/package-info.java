/// The words and tables that charts and pages share.
@NullMarked
package org.attune.figures.text;

import org.jspecify.annotations.NullMarked;
