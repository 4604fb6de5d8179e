/// A client's own page: their line, their words, what is shared, and who looked; behind a link and a PIN that they chose.
@NullMarked
package org.attune.web.own;

import org.jspecify.annotations.NullMarked;
