/// The table that a person reads in a terminal.
@NullMarked
package org.attune.cli.results.table;

import org.jspecify.annotations.NullMarked;
