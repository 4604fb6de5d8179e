/// Annotation files in tiers, EAF and TextGrid: kept whole, so that they can be written as they were, with tiers of ours added.
@NullMarked
package org.attune.formats.transcript.tier;

import org.jspecify.annotations.NullMarked;
