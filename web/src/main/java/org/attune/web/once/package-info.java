/// A form that is sent twice is done once, and answered twice with the same.
@NullMarked
package org.attune.web.once;

import org.jspecify.annotations.NullMarked;
