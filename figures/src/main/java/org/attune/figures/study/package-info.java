/// A study as a page: forests of shares and effects, curves of waiting, each with its sentence and its table.
@NullMarked
package org.attune.figures.study;

import org.jspecify.annotations.NullMarked;
