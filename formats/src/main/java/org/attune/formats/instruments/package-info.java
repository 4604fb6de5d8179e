/// Instrument files, the scales they and the user define, and filled forms.
@NullMarked
package org.attune.formats.instruments;

import org.jspecify.annotations.NullMarked;
