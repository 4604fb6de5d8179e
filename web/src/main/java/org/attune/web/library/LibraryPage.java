package org.attune.web.library;

import java.util.List;

import org.attune.core.reading.Citation;
import org.attune.core.reading.Reading;
import org.attune.store.library.Essay;
import org.attune.store.room.Group;
import org.attune.web.page.Page;

/// The library: essays, readings that a search finds, and ways to bring and take readings.
///
/// @param typed what was searched for
/// @param found the readings that it found
/// @param essays what the visitor may read
/// @param visitor what they may do
/// @param groups the groups that the visitor is in
/// @param feed where the feed is read; empty while it is closed
/// @param report what came of a file; empty before one was sent
public record LibraryPage(String typed, List<Reading> found, List<Essay> essays, May visitor, List<Group> groups,
        String feed, List<String> report) implements Page {

    private static final int UNPROCESSABLE = 422;

    /// What a visitor may do.
    ///
    /// @param writes write essays
    /// @param runs open and close the feed
    public record May(boolean writes, boolean runs) {}

    public LibraryPage {
        found = List.copyOf(found);
        essays = List.copyOf(essays);
        groups = List.copyOf(groups);
        report = List.copyOf(report);
    }

    /// The style of citations.
    public String style() {
        return Citation.STYLE;
    }

    /// What a download has, in words.
    public String count() {
        return found.size() == 1 ? "1 reading" : found.size() + " readings";
    }

    /// How far an essay has come, in words.
    public static String standing(Essay essay) {
        return switch (essay.standing()) {
            case Essay.Standing.Draft draft -> "a draft of yours";
            case Essay.Standing.HandedIn handedIn -> "waits for a second person to read it";
            case Essay.Standing.Published published -> "by " + essay.words().signed();
        };
    }

    @Override
    public String title() {
        return "Library";
    }

    @Override
    public int status() {
        return report.isEmpty() ? 200 : UNPROCESSABLE;
    }
}
