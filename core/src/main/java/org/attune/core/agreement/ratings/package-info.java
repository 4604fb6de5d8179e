/// Ratings of units by coders, as categories or as numbers, before anything is computed from them.
@NullMarked
package org.attune.core.agreement.ratings;

import org.jspecify.annotations.NullMarked;
