package org.attune.web.library;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import org.attune.core.reading.Foundation;
import org.attune.core.reading.Reading;
import org.attune.core.reading.ReadingList;
import org.attune.formats.Problem;
import org.attune.formats.bibliography.Bibliography;
import org.attune.formats.bibliography.BibliographyReader;
import org.attune.formats.bibliography.BibtexWriter;
import org.attune.formats.bibliography.CslWriter;
import org.attune.store.Store;
import org.attune.store.access.Outcome;
import org.attune.store.room.Group;
import org.attune.web.material.Upload;
import org.attune.web.page.ErrorPage;
import org.attune.web.page.Go;
import org.attune.web.page.HandedFile;
import org.attune.web.page.Page;
import org.attune.web.page.Reply;
import org.attune.web.settings.Settings;
import org.attune.web.visit.Admits;
import org.attune.web.visit.Guest;
import org.attune.web.visit.Visitor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The library of a practice: searching it, copying a citation, taking readings out as a file, and bringing some.
@Controller
@Admits(Guest.MEMBER)
public final class LibraryDesk {

    private static final int NOT_FOUND = 404;
    /// Nobody types more than this to find a reading. Our choice.
    private static final int LONGEST_SEARCH = 200;
    /// More problems than this nobody mends in one go. Our choice.
    private static final int MOST_SHOWN = 50;

    private final Store store;
    private final Shelf shelf;
    private final Settings settings;

    public LibraryDesk(Store store, Shelf shelf, Settings settings) {
        this.store = store;
        this.shelf = shelf;
        this.settings = settings;
    }

    /// The library, or what a search finds in it.
    @GetMapping("/library")
    public Page show(Visitor visitor, @RequestParam(defaultValue = "") String q) {
        return page(visitor, q, List.of());
    }

    private LibraryPage page(Visitor visitor, String typed, List<String> report) {
        String cut = cut(typed);
        List<Group> groups = store.groups().list(visitor.asker());
        return new LibraryPage(cut, shelf.list(visitor.asker()).search(cut), store.essays().list(visitor.asker()),
                !Readers.of(visitor, groups).choices().isEmpty(), groups, feeds(visitor, groups), report);
    }

    /// The practice's feed for those who run it, and for everybody while it is open; a group's for those who take part in the group.
    private List<FeedState> feeds(Visitor visitor, List<Group> groups) {
        List<FeedState> feeds = new ArrayList<>();
        FeedState ofPractice = feed(visitor, "", "the practice", visitor.isOneOf(Guest.ADMINISTRATOR));
        if (ofPractice.isOpen() || ofPractice.mayOpen()) {
            feeds.add(ofPractice);
        }
        String person = visitor.person().id();
        groups.stream().filter(group -> !group.isEnded() && group.hasAccepted(person)).forEach(
                group -> feeds.add(feed(visitor, group.id(), "the group " + group.name(), group.isKeptBy(person))));
        return feeds;
    }

    private FeedState feed(Visitor visitor, String groupId, String name, boolean mayOpen) {
        return new FeedState(groupId, name, store.feeds().find(visitor.asker(), groupId)
                .map(feed -> settings.origin() + FeedDesk.path(feed)).orElse(""), mayOpen);
    }

    private static String cut(String typed) {
        String one = typed.strip();
        return one.length() > LONGEST_SEARCH ? one.substring(0, LONGEST_SEARCH) : one;
    }

    /// What rules, instruments and charts rest on.
    @GetMapping("/library/foundations")
    public Page foundations(Visitor visitor) {
        return new FoundationsPage(shelf.list(visitor.asker()));
    }

    /// One reading.
    @GetMapping("/library/readings/{key}")
    public Reply reading(Visitor visitor, @PathVariable String key) {
        return shelf.find(visitor.asker(), key).<Reply>map(found -> {
            ReadingList list = shelf.list(visitor.asker());
            List<Foundation> rests = list.foundations().stream()
                    .filter(each -> each.readings().contains(found.reading())).toList();
            String group = store.groups().list(visitor.asker()).stream().filter(one -> one.id().equals(found.groupId()))
                    .map(Group::name).findFirst().orElse("");
            return new ReadingPage(found, rests, group, mayRemove(visitor, found));
        }).orElseGet(() -> ErrorPage.of(NOT_FOUND));
    }

    private static boolean mayRemove(Visitor visitor, Shelf.Shelved found) {
        return !found.isShipped()
                && (found.byId().equals(visitor.person().id())
                        || (found.groupId().isEmpty() && visitor.isOneOf(Guest.ADMINISTRATOR)));
    }

    /// Takes a reading of the practice out.
    @PostMapping("/library/readings/{key}/remove")
    public Reply remove(Visitor visitor, @PathVariable String key) {
        return shelf.find(visitor.asker(), key).filter(found -> mayRemove(visitor, found)).<Reply>map(found -> {
            shelf.remove(visitor.asker(), found);
            return Go.to("/library").saying("The reading is taken out of the library.");
        }).orElseGet(() -> ErrorPage.of(NOT_FOUND));
    }

    /// Readings as BibTeX: those that a search finds, or all.
    @GetMapping("/library/bibtex")
    public HandedFile bibtex(Visitor visitor, @RequestParam(defaultValue = "") String q) {
        return HandedFile.ofText("readings.bib", "application/x-bibtex", BibtexWriter.write(found(visitor, q)));
    }

    /// Readings as CSL-JSON: those that a search finds, or all.
    @GetMapping("/library/csl")
    public HandedFile csl(Visitor visitor, @RequestParam(defaultValue = "") String q) {
        return HandedFile.ofText("readings.json", "application/vnd.citationstyles.csl+json",
                CslWriter.write(found(visitor, q)));
    }

    private List<Reading> found(Visitor visitor, String q) {
        return shelf.list(visitor.asker()).search(cut(q));
    }

    /// Takes in a file of readings, all of it or nothing, with a report.
    @PostMapping("/library/import")
    public Reply bring(HttpServletRequest request, Visitor visitor) {
        return bring(request, visitor, "");
    }

    /// The same for one of the visitor's groups alone.
    @PostMapping("/library/import/{group}")
    public Reply bringFor(HttpServletRequest request, Visitor visitor, @PathVariable String group) {
        return store.groups().find(visitor.asker(), group).map(found -> bring(request, visitor, found.id()))
                .orElseGet(() -> ErrorPage.of(NOT_FOUND));
    }

    private Reply bring(HttpServletRequest request, Visitor visitor, String group) {
        Bibliography brought = Upload.read(request, LibraryDesk::read)
                .orElseGet(() -> read(InputStream.nullInputStream()));
        return switch (brought) {
            case Bibliography.Refused refused -> page(visitor, "", problems(refused.problems()));
            case Bibliography.Read read -> switch (shelf.keep(visitor.asker(), group, read.readings())) {
                case Outcome.Refused<Integer> refused -> page(visitor, "", List.of(refused.why()));
                case Outcome.Done<Integer> done -> Go.to("/library").saying(added(done.value(), read.remarks().size()));
            };
        };
    }

    private static Bibliography read(InputStream coming) {
        try {
            return BibliographyReader.read("the file", coming.readNBytes(BibliographyReader.MOST_BYTES + 1));
        } catch (IOException brokenOff) {
            return BibliographyReader.read("the file", new byte[0]);
        }
    }

    private static String added(int count, int remarks) {
        return (count == 1 ? "One reading was added." : count + " readings were added.")
                + (remarks == 0 ? ""
                        : " Some signs of LaTeX were not known and left out, or a field stood twice: " + remarks
                                + " in all. Look them through.");
    }

    private static List<String> problems(List<Problem> problems) {
        List<String> lines = new ArrayList<>();
        problems.stream().limit(MOST_SHOWN).map(Problem::message).forEach(lines::add);
        if (problems.size() > MOST_SHOWN) {
            lines.add("And " + (problems.size() - MOST_SHOWN) + " more.");
        }
        return lines;
    }
}
