/// Places to look in a transcript: what a hint is, and what a rule that gives hints must say of itself.
///
/// A hint is a reason to read a passage again, nothing more. Each says which words triggered it and how often its rule was right
/// where somebody counted; no hint does not mean no tension.
@NullMarked
package org.attune.core.transcript.hint;

import org.jspecify.annotations.NullMarked;
