/// Codebooks: to read, to take out as YAML, to take up, and what one version changed in another.
@NullMarked
package org.attune.web.coding.book;

import org.jspecify.annotations.NullMarked;
