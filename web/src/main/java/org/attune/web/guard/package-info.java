/// What every request passes before a page sees it: host name, size, headers, tokens of forms, and who may enter.
@NullMarked
package org.attune.web.guard;

import org.jspecify.annotations.NullMarked;
