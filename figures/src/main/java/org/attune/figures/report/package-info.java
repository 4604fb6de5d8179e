/// What a report says, before anything is written: its head, and a sheet for each case.
@NullMarked
package org.attune.figures.report;

import org.jspecify.annotations.NullMarked;
