package org.attune.web.library;

import gg.jte.Content;
import org.attune.store.library.Essay;
import org.attune.store.library.OpenFeed;
import org.attune.web.page.Page;

/// One essay of a feed, for people who are not signed in.
///
/// @param feed in which it stands
/// @param essay what it says
public record PublishedEssayPage(OpenFeed feed, Essay essay) implements Page {

    /// The text.
    public Content text() {
        return out -> out.writeContent(EssayText.html(essay.words().text()));
    }

    /// Its language.
    public String language() {
        return EssayText.tag(essay.words().language());
    }

    /// Where all of them are.
    public String path() {
        return FeedDesk.path(feed);
    }

    /// What all of them are called.
    public String all() {
        return PublishedPage.title(feed);
    }

    @Override
    public String title() {
        return essay.words().title();
    }

    /// Shows no words.
    @Override
    public String toString() {
        return "PublishedEssayPage[" + essay.id() + "]";
    }
}
