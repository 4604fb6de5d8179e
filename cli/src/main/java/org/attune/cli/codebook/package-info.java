/// `attune codebook`: what coders code by, on the command line.
@NullMarked
package org.attune.cli.codebook;

import org.jspecify.annotations.NullMarked;
