/// `attune score`: scores of filled questionnaires.
@NullMarked
package org.attune.cli.forms;

import org.jspecify.annotations.NullMarked;
