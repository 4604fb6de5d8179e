/// Reading session scores: give a [ReadPlan] to a [CaseReader] and work on its cases.
@NullMarked
package org.attune.formats.scores;

import org.jspecify.annotations.NullMarked;
