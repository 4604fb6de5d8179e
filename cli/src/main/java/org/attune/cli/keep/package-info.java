/// The commands that keep a practice: its audit, its copies. Only they know the store.
@NullMarked
package org.attune.cli.keep;

import org.jspecify.annotations.NullMarked;
