/// Forms as people see them: the words of an instrument, and the right to show them.
@NullMarked
package org.attune.core.form;

import org.jspecify.annotations.NullMarked;
