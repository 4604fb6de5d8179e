/// Where people see the causes of tensions, and what comes before one. Neither shows a cause.
@NullMarked
package org.attune.core.study.causes;

import org.jspecify.annotations.NullMarked;
