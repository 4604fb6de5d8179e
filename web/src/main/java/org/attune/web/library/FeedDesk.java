package org.attune.web.library;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.attune.formats.atom.Feed;
import org.attune.formats.atom.FeedWriter;
import org.attune.store.Store;
import org.attune.store.library.Essay;
import org.attune.store.library.Essay.Standing;
import org.attune.web.page.Go;
import org.attune.web.page.Reply;
import org.attune.web.settings.Settings;
import org.attune.web.visit.Admits;
import org.attune.web.visit.Guest;
import org.attune.web.visit.Visitor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/// Hands out the feed of what is published, while it is open: the only content of a practice that anybody reads without signing in.
@Controller
@Admits(Guest.ANYONE)
public final class FeedDesk {

    private static final int NOT_FOUND = 404;
    private static final int NOT_MODIFIED = 304;
    private static final String URN = "urn:uuid:";

    private final Store store;
    private final FeedSwitch feed;
    private final Settings settings;

    public FeedDesk(Store store, FeedSwitch feed, Settings settings) {
        this.store = store;
        this.feed = feed;
        this.settings = settings;
    }

    /// The feed. Readers ask again each time, so that what was taken back is gone; with its tag they are told that nothing changed.
    @GetMapping(FeedSwitch.PATH)
    public void hand(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<FeedSwitch.Named> named = feed.named();
        if (named.isEmpty()) {
            response.sendError(NOT_FOUND);
            return;
        }
        byte[] bytes = FeedWriter.write(feed(named.get()));
        String tag = tag(bytes);
        response.setHeader("ETag", tag);
        response.setHeader("Cache-Control", "no-cache");
        String known = request.getHeader("If-None-Match");
        if (known != null && (known.contains(tag) || known.strip().equals("*"))) {
            response.setStatus(NOT_MODIFIED);
            return;
        }
        response.setContentType("application/atom+xml;charset=utf-8");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    private Feed feed(FeedSwitch.Named named) {
        List<Feed.Entry> entries = new ArrayList<>();
        Instant updated = named.since();
        for (Essay essay : store.essays().listPublished(FeedSwitch.READER)) {
            if (essay.standing() instanceof Standing.Published published) {
                entries.add(new Feed.Entry(
                        URI.create(URN + UUID.nameUUIDFromBytes((named.id() + essay.id()).getBytes(UTF_8))),
                        essay.words().title(), essay.words().signed(), published.at(),
                        EssayText.tag(essay.words().language()),
                        EssayText.html(essay.words().text())));
                updated = published.at().isAfter(updated) ? published.at() : updated;
            }
        }
        return new Feed(URI.create(URN + named.id()), "Essays of a practice",
                URI.create(settings.origin() + FeedSwitch.PATH),
                updated, entries);
    }

    private static String tag(byte[] bytes) {
        try {
            return "\"" + HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 16) + "\"";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /// Opens the feed to everybody who can reach this program.
    @PostMapping("/library/feed/open")
    @Admits(Guest.ADMINISTRATOR)
    public Reply open(Visitor visitor) {
        feed.open(visitor.asker());
        return Go.to("/library").saying("The feed is open: whoever can reach this program can read what is published.");
    }

    /// Closes it.
    @PostMapping("/library/feed/close")
    @Admits(Guest.ADMINISTRATOR)
    public Reply close(Visitor visitor) {
        feed.close(visitor.asker());
        return Go.to("/library").saying("The feed is closed. What readers fetched before, they have.");
    }
}
