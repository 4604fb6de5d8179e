package org.attune.web.library;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.attune.formats.atom.Feed;
import org.attune.formats.atom.FeedWriter;
import org.attune.store.Store;
import org.attune.store.access.Asker;
import org.attune.store.keys.Fingerprint;
import org.attune.store.library.Essay;
import org.attune.store.library.Essay.Standing;
import org.attune.store.library.Issue;
import org.attune.store.library.OpenFeed;
import org.attune.web.page.ErrorPage;
import org.attune.web.page.Go;
import org.attune.web.page.Reply;
import org.attune.web.settings.Settings;
import org.attune.web.visit.Admits;
import org.attune.web.visit.Guest;
import org.attune.web.visit.Visitor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Hands out what is published for readers beyond, while a feed is open: as a feed, as a page, and each essay as a page. It is the only
/// content of a practice that anybody reads without signing in.
@Controller
@Admits(Guest.ANYONE)
public final class FeedDesk {

    private static final int NOT_FOUND = 404;
    private static final int NOT_MODIFIED = 304;
    private static final String URN = "urn:uuid:";
    /// How a feed is written. Another number whenever the same essays are written differently, so that readers fetch them anew.
    private static final String WRITTEN = "1 ";
    /// As whom what is published is read for people who are not signed in.
    private static final Asker.Program READER = new Asker.Program("feed");

    private final Store store;
    private final Settings settings;

    public FeedDesk(Store store, Settings settings) {
        this.store = store;
        this.settings = settings;
    }

    /// The page of a feed's address.
    static String path(OpenFeed feed) {
        return "/published/" + feed.address();
    }

    /// The essays of a feed as a page.
    @GetMapping("/published/{feed}")
    public Reply show(HttpServletResponse response, @PathVariable String feed) {
        return store.feeds().read(READER, feed).<Reply>map(issue -> {
            keepOutOfSearch(response, feed);
            return new PublishedPage(issue, settings.origin());
        }).orElseGet(() -> ErrorPage.of(NOT_FOUND));
    }

    /// One of them.
    @GetMapping("/published/{feed}/essays/{essay}")
    public Reply show(HttpServletResponse response, @PathVariable String feed, @PathVariable String essay) {
        return store.feeds().read(READER, feed, essay).<Reply>map(issue -> {
            keepOutOfSearch(response, feed);
            return new PublishedEssayPage(issue.feed(), issue.essays().getFirst());
        }).orElseGet(() -> ErrorPage.of(NOT_FOUND));
    }

    /// Who finds a group's page has its address from a member, and not from a search.
    private static void keepOutOfSearch(HttpServletResponse response, String address) {
        if (!address.equals(OpenFeed.OF_PRACTICE)) {
            response.setHeader("X-Robots-Tag", "noindex");
        }
    }

    /// The feed. Readers ask again each time, so that what was taken back is gone; whoever has its tag is told that nothing changed,
    /// and no essay is opened for it.
    @GetMapping("/published/{feed}/feed.atom")
    public void hand(HttpServletRequest request, HttpServletResponse response, @PathVariable String feed)
            throws IOException {
        String known = Optional.ofNullable(request.getHeader("If-None-Match")).orElse("").strip();
        Optional<String> tag = known.isEmpty() ? Optional.empty()
                : store.feeds().mark(READER, feed).map(this::tag)
                        .filter(now -> known.contains(now) || known.equals("*"));
        if (tag.isPresent()) {
            head(response, feed, tag.get());
            response.setStatus(NOT_MODIFIED);
            return;
        }
        Optional<Issue> issue = store.feeds().read(READER, feed);
        if (issue.isEmpty()) {
            response.sendError(NOT_FOUND);
            return;
        }
        byte[] bytes = FeedWriter.write(written(issue.get()));
        head(response, feed, tag(issue.get().mark()));
        response.setContentType("application/atom+xml;charset=utf-8");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    private static void head(HttpServletResponse response, String address, String tag) {
        response.setHeader("ETag", tag);
        response.setHeader("Cache-Control", "no-cache");
        keepOutOfSearch(response, address);
    }

    /// Another one whenever what is written is.
    private String tag(String mark) {
        return "\"" + Fingerprint.of(WRITTEN + mark + settings.origin()) + "\"";
    }

    private Feed written(Issue issue) {
        OpenFeed feed = issue.feed();
        URI page = URI.create(settings.origin() + path(feed));
        List<Feed.Entry> entries = issue.essays().stream().map(essay -> entry(feed, page, essay)).toList();
        Instant updated = entries.stream().map(Feed.Entry::published).filter(feed.since()::isBefore)
                .max(Instant::compareTo).orElse(feed.since());
        return new Feed(URI.create(URN + feed.id()), PublishedPage.title(feed), URI.create(page + "/feed.atom"), page,
                updated, entries);
    }

    private static Feed.Entry entry(OpenFeed feed, URI page, Essay essay) {
        Instant published = essay.standing() instanceof Standing.Published since ? since.at() : essay.changedAt();
        return new Feed.Entry(URI.create(URN + UUID.nameUUIDFromBytes((feed.id() + essay.id()).getBytes(UTF_8))),
                URI.create(page + "/essays/" + essay.id()), essay.words().title(), essay.words().signed(), published,
                EssayText.tag(essay.words().language()), EssayText.html(essay.words().text()));
    }

    /// Opens a feed: the practice's to everybody who can reach this program, a group's to whoever has its address.
    @PostMapping("/library/feeds/{group}/open")
    @Admits(Guest.MEMBER)
    public Reply open(Visitor visitor, @PathVariable String group) {
        OpenFeed feed = store.feeds().open(visitor.asker(), groupId(group));
        return Go.to("/library").saying(feed.isOfPractice()
                ? "The feed is open: whoever can reach this program can read what goes out in it."
                : "The feed is open: whoever has its address can read what goes out in it.");
    }

    /// Closes it.
    @PostMapping("/library/feeds/{group}/close")
    @Admits(Guest.MEMBER)
    public Reply close(Visitor visitor, @PathVariable String group) {
        store.feeds().close(visitor.asker(), groupId(group));
        return Go.to("/library").saying("The feed is closed. What readers fetched before, they have.");
    }

    private static String groupId(String typed) {
        return typed.equals(OpenFeed.OF_PRACTICE) ? "" : typed;
    }
}
