/// Vectors of sentences by a small language model on this machine, found at run time.
///
/// The model and the engine lie in jars; nothing is fetched, and no text leaves the process.
@NullMarked
package org.attune.hints;

import org.jspecify.annotations.NullMarked;
