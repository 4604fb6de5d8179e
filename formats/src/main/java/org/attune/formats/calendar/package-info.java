/// Calendar files, as iCalendar (RFC 5545) has them, so that a meeting stands in people's own calendars.
@NullMarked
package org.attune.formats.calendar;

import org.jspecify.annotations.NullMarked;
