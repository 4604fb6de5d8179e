/// The shipped hint rules, one file each with its words, its reason and its measured figures; [ShippedHintRules] lists them.
@NullMarked
package org.attune.core.transcript.hint.rules;

import org.jspecify.annotations.NullMarked;
