/// What coders code by: codebooks as data, with their versions and what a new version changes.
@NullMarked
package org.attune.core.codebook;

import org.jspecify.annotations.NullMarked;
