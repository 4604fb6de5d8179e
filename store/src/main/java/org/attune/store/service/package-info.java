/// What may be counted over a whole practice, for whoever leads it: handed to a counting, and to nobody.
@NullMarked
package org.attune.store.service;

import org.jspecify.annotations.NullMarked;
