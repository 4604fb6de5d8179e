/// How often tensions were seen, with intervals over cases.
@NullMarked
package org.attune.core.study.rates;

import org.jspecify.annotations.NullMarked;
