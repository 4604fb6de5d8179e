/// What a practice keeps, and who may have it: people, cases, forms and their answers, consent, flags, and the audit of it all.
///
/// Start reading at [org.attune.store.Store]. Every record is had through a method that takes the person asking.
@NullMarked
package org.attune.store;

import org.jspecify.annotations.NullMarked;
