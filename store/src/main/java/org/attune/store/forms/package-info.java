/// Forms about sessions: halves and their answers, sealed and shared, and the links that lead clients to them.
@NullMarked
package org.attune.store.forms;

import org.jspecify.annotations.NullMarked;
