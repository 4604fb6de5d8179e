/// Commands that explain the program: its rules, and what a shell may complete.
@NullMarked
package org.attune.cli.learn;

import org.jspecify.annotations.NullMarked;
