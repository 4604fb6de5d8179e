/// What a command is, and how its options are declared.
@NullMarked
package org.attune.cli.command;

import org.jspecify.annotations.NullMarked;
