/// Markers, cards, tags and words for tensions: those that come with the program, and lists of markers that a practice brings.
@NullMarked
package org.attune.formats.guide;

import org.jspecify.annotations.NullMarked;
