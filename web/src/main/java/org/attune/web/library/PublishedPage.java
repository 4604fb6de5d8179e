package org.attune.web.library;

import java.time.LocalDate;
import java.time.ZoneOffset;

import org.attune.store.library.Essay;
import org.attune.store.library.Essay.Standing;
import org.attune.store.library.Issue;
import org.attune.store.library.OpenFeed;
import org.attune.web.page.Page;
import org.attune.web.words.Language;

/// What stands in a feed, for people who are not signed in.
///
/// @param issue the feed and its essays
/// @param origin where this program is reached
public record PublishedPage(Issue issue, String origin) implements Page {

    /// What a feed is called. A group's does not say which: nobody outside learns its name.
    static String title(OpenFeed feed) {
        return feed.isOfPractice() ? "Essays of a practice" : "Essays of a peer group";
    }

    /// Where the feed is.
    public String feed() {
        return path() + "/feed.atom";
    }

    /// Its whole address, to copy into a feed reader.
    public String address() {
        return origin + feed();
    }

    /// Where this page is.
    public String path() {
        return FeedDesk.path(issue.feed());
    }

    /// Since when an essay is published, by the day in UTC.
    public static LocalDate day(Essay essay) {
        return LocalDate.ofInstant(
                essay.standing() instanceof Standing.Published published ? published.at() : essay.changedAt(),
                ZoneOffset.UTC);
    }

    /// The same day as people read it.
    public static String sayDay(Essay essay) {
        return Language.ENGLISH.say(day(essay));
    }

    @Override
    public String title() {
        return title(issue.feed());
    }

    /// Shows no address.
    @Override
    public String toString() {
        return "PublishedPage[" + issue.essays().size() + " essays]";
    }
}
