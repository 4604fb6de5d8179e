/// Meetings of a group before they begin: when and where, what they are about, who has which duty and voice, the calendar file.
@NullMarked
package org.attune.web.room.meetings;

import org.jspecify.annotations.NullMarked;
