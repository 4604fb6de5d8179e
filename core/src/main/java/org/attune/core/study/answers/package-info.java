/// A study as a whole: takes cases one by one, and answers.
@NullMarked
package org.attune.core.study.answers;

import org.jspecify.annotations.NullMarked;
