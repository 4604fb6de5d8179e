/// `attune detect`: rules over cases, and what they found as a table, as JSON, as CSV and as a report.
@NullMarked
package org.attune.cli.detect;

import org.jspecify.annotations.NullMarked;
