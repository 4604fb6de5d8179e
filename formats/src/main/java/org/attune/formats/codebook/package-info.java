/// Codebooks as YAML: those that come with the program, and those that people bring.
@NullMarked
package org.attune.formats.codebook;

import org.jspecify.annotations.NullMarked;
