/// What a study wants to know of cases beside their scores.
@NullMarked
package org.attune.formats.study;

import org.jspecify.annotations.NullMarked;
