/// Cases made out of rows: an index that takes rows in any order, and the maker of cases.
@NullMarked
package org.attune.formats.cases;

import org.jspecify.annotations.NullMarked;
