/// Consent: the texts that clients read, and the matrix of what they agreed to.
@NullMarked
package org.attune.web.consent;

import org.jspecify.annotations.NullMarked;
