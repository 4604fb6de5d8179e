/// Rounds of coding: opening one, what one has to code, codebooks to read.
@NullMarked
package org.attune.web.coding;

import org.jspecify.annotations.NullMarked;
