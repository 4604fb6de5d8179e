/// CSV, written so that people's spreadsheets read it as it was meant.
@NullMarked
package org.attune.formats.csv;

import org.jspecify.annotations.NullMarked;
