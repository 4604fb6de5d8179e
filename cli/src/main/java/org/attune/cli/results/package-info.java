/// What was found, on its way out: as a table for people, as JSON and CSV for programs.
@NullMarked
package org.attune.cli.results;

import org.jspecify.annotations.NullMarked;
