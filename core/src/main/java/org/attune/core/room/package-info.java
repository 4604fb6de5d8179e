/// A peer group's meeting: who has which duty, its steps, its clock, what coding blind shows, and how the group is.
@NullMarked
package org.attune.core.room;

import org.jspecify.annotations.NullMarked;
