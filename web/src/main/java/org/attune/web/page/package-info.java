/// What every page shares: its frame, how it is written, its looks, and the pages that say what went wrong.
@NullMarked
package org.attune.web.page;

import org.jspecify.annotations.NullMarked;
