/// The program as typed in a terminal, one class for each command.
@NullMarked
package org.attune.cli;

import org.jspecify.annotations.NullMarked;
