/// What the steps, duties and voices of a group's meeting are called on every page about it.
@NullMarked
package org.attune.web.room.words;

import org.jspecify.annotations.NullMarked;
