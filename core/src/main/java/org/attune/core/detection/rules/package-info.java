/// The other rules, one file each, and the list of all that are shipped.
@NullMarked
package org.attune.core.detection.rules;

import org.jspecify.annotations.NullMarked;
