/// What a run of the program meets: streams, screen, files to write, and the codes it leaves with.
@NullMarked
package org.attune.cli.terminal;

import org.jspecify.annotations.NullMarked;
