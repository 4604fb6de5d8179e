/// What was answered to hints in transcripts.
@NullMarked
package org.attune.store.hints;

import org.jspecify.annotations.NullMarked;
