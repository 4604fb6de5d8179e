/// Filled questionnaires: a row a form, a column an item, scored by an instrument's key.
@NullMarked
package org.attune.formats.forms;

import org.jspecify.annotations.NullMarked;
