/// What was said in a session: who spoke, when and which words.
///
/// The words are confidential. No type here shows one in its `toString`, nor the name of somebody who spoke.
@NullMarked
package org.attune.core.transcript;

import org.jspecify.annotations.NullMarked;
