/// Practice files, and the chance rates that come with the program.
@NullMarked
package org.attune.formats.practice;

import org.jspecify.annotations.NullMarked;
