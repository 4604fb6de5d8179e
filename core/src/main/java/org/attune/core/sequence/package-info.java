/// What follows what: codes in the order in which they came, and whether one comes after another more often than chance would have it.
@NullMarked
package org.attune.core.sequence;

import org.jspecify.annotations.NullMarked;
