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
/// @param writes whether the visitor may write essays
/// @param groups the groups that the visitor is in
/// @param feeds the feeds that the visitor may know of
/// @param report what came of a file; empty before one was sent
public record LibraryPage(String typed, List<Reading> found, List<Essay> essays, boolean writes,
        List<Group> groups, List<FeedState> feeds, List<String> report) implements Page {

    private static final int UNPROCESSABLE = 422;

    public LibraryPage {
        found = List.copyOf(found);
        essays = List.copyOf(essays);
        groups = List.copyOf(groups);
        feeds = List.copyOf(feeds);
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

    /// The groups that meet still.
    public List<Group> meeting() {
        return groups.stream().filter(group -> !group.isEnded()).toList();
    }

    /// How far an essay has come, and for whom it is, in words.
    public String standing(Essay essay) {
        return come(essay) + (essay.audience().isPractice() && !essay.audience().goesOut() ? ""
                : " · for " + Readers.words(essay.audience(), groups));
    }

    private static String come(Essay essay) {
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
