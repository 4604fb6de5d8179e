/// Cases and their sessions: opened under a pseudonym, handed over with a trail, allotted to supervisors.
@NullMarked
package org.attune.store.cases;

import org.jspecify.annotations.NullMarked;
