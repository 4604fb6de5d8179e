/// Tensions in sentences, and who signed them, for all pages that speak of one.
@NullMarked
package org.attune.web.tension.said;

import org.jspecify.annotations.NullMarked;
