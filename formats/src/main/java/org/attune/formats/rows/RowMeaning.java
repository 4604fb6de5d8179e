package org.attune.formats.rows;

import org.attune.formats.Places;
import org.attune.formats.courses.RowChecks;
import org.attune.formats.courses.SeriesBook;
import org.attune.formats.courses.SessionDates;

/// What rows are understood by.
///
/// @param book what their words mean
/// @param checks what is right, and what matters
/// @param places where they come from
/// @param dates how dates stand in for sessions
public record RowMeaning(SeriesBook book, RowChecks checks, Places places, SessionDates dates) {}
