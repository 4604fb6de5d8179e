/// The ways by which a client comes in: links to forms, and the link and PIN to their own page.
@NullMarked
package org.attune.store.links;

import org.jspecify.annotations.NullMarked;
