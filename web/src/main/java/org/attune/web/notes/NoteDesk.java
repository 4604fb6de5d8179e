package org.attune.web.notes;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import org.attune.store.Store;
import org.attune.store.own.About;
import org.attune.store.own.Change;
import org.attune.store.own.Leaf;
import org.attune.store.own.Leaf.Kind;
import org.attune.store.own.Leaf.Words;
import org.attune.store.own.Leaves;
import org.attune.web.notes.NotePage.Choice;
import org.attune.web.page.ErrorPage;
import org.attune.web.page.Go;
import org.attune.web.page.Reply;
import org.attune.web.reflection.Door;
import org.attune.web.visit.Admits;
import org.attune.web.visit.Guest;
import org.attune.web.visit.Visitor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Writes, changes and removes notes.
@Controller
@Admits(Guest.THERAPIST)
public final class NoteDesk {

    private static final ErrorPage NOT_THERE = new ErrorPage(404, "There is no such note here",
            "It was removed, or it never was one of yours.", "Your notes are listed under Reflection.");

    private final Store store;
    private final Door door;

    public NoteDesk(Store store, Door door) {
        this.store = store;
        this.door = door;
    }

    /// An empty note, about a case where one is named.
    @GetMapping("/reflection/notes/new")
    public Reply showNew(HttpServletRequest request, Visitor visitor,
            @RequestParam(name = "case", defaultValue = "") String caseId,
            @RequestParam(defaultValue = "") String session) {
        return door.through(request, visitor,
                own -> page(visitor, new About.Nothing(), new Sent(Paper.blank(), caseId, session)));
    }

    /// What a form has of a note.
    private record Sent(Paper paper, String caseId, String session) {}

    private NotePage page(Visitor visitor, About before, Sent sent) {
        Map<String, String> names = names(visitor, before);
        return new NotePage(sent.paper, names.containsKey(sent.caseId) ? sent.caseId : "", sent.session,
                names.entrySet().stream().map(one -> new Choice(one.getKey(), one.getValue())).toList());
    }

    /// The visitor's cases, and the one that the note is about already, which may be with somebody else now.
    private Map<String, String> names(Visitor visitor, About before) {
        Map<String, String> names = new OwnCaseNames(store).of(visitor);
        if (!before.caseId().isEmpty()) {
            names.putIfAbsent(before.caseId(), before.pseudonym());
        }
        return names;
    }

    /// Keeps a new note.
    @PostMapping("/reflection/notes")
    public Reply write(HttpServletRequest request, Visitor visitor,
            @RequestParam(name = "case", defaultValue = "") String caseId,
            @RequestParam(defaultValue = "") String session, @RequestParam(defaultValue = "") String text) {
        return door.through(request, visitor, own -> {
            Sent sent = new Sent(Paper.sent("", 0, text), caseId, session.strip());
            return about(visitor, new About.Nothing(), sent).filter(about -> sent.paper.fault().isEmpty())
                    .<Reply>map(about -> {
                        own.add(new Words(Kind.NOTE, about, sent.paper.text()));
                        return Go.to("/reflection").saying("The note is kept.");
                    }).orElseGet(() -> refused(visitor, new About.Nothing(), sent));
        });
    }

    private NotePage refused(Visitor visitor, About before, Sent sent) {
        String fault = sent.paper.fault();
        return page(visitor, before, new Sent(sent.paper.refused(fault.isEmpty()
                ? "a session is a whole number from 1, of a case that you choose. Leave it empty where there is none."
                : fault), sent.caseId, sent.session));
    }

    /// What the note is about; empty where it cannot be meant so.
    private Optional<About> about(Visitor visitor, About before, Sent sent) {
        if (sent.caseId.isEmpty()) {
            return sent.session.isEmpty() ? Optional.of(new About.Nothing()) : Optional.empty();
        }
        return Stream.ofNullable(names(visitor, before).get(sent.caseId)).findFirst().flatMap(name -> {
            if (sent.session.isEmpty()) {
                return Optional.of(new About.OfCase(sent.caseId, name));
            }
            return sent.session.matches("[1-9][0-9]{0,4}")
                    ? Optional.of(new About.OfSession(sent.caseId, name, Integer.parseInt(sent.session)))
                    : Optional.empty();
        });
    }

    /// A note, to be read and changed; what is no note is where it belongs.
    @GetMapping("/reflection/notes/{id}")
    public Reply show(HttpServletRequest request, Visitor visitor, @PathVariable String id) {
        return door.through(request, visitor, own -> own.find(id).map(leaf -> show(visitor, leaf)).orElse(NOT_THERE));
    }

    private Reply show(Visitor visitor, Leaf leaf) {
        About about = leaf.words().about();
        return switch (leaf.words().kind()) {
            case NOTE -> page(visitor, about, new Sent(Paper.of(leaf), about.caseId(),
                    about instanceof About.OfSession one ? Integer.toString(one.session()) : ""));
            case MY_PART -> Go.to(Shelves.path(leaf));
            case TRIO -> Go.to("/reflection/trio?case=" + about.caseId());
            case GUESS -> Go.to("/guesses");
            case PSEUDONYMS -> Go.to("/cases/" + about.caseId());
        };
    }

    /// Keeps what a note says now; where another window was faster, both are shown.
    @PostMapping("/reflection/notes/{id}")
    public Reply change(HttpServletRequest request, Visitor visitor, @PathVariable String id,
            @RequestParam(defaultValue = "0") int revision,
            @RequestParam(name = "case", defaultValue = "") String caseId,
            @RequestParam(defaultValue = "") String session, @RequestParam(defaultValue = "") String text) {
        return door.through(request, visitor, own -> {
            Sent sent = new Sent(Paper.sent(id, revision, text), caseId, session.strip());
            Optional<Leaf> now = own.find(id);
            if (now.filter(leaf -> leaf.words().kind() != Kind.NOTE).isPresent()) {
                return NOT_THERE;
            }
            About before = now.map(leaf -> leaf.words().about()).orElseGet(About.Nothing::new);
            return about(visitor, before, sent).filter(about -> sent.paper.fault().isEmpty())
                    .<Reply>map(about -> change(visitor, own, sent, about))
                    .orElseGet(() -> refused(visitor, before, sent));
        });
    }

    private Reply change(Visitor visitor, Leaves own, Sent sent, About about) {
        return switch (own.change(sent.paper.id(), sent.paper.revision(),
                new Words(Kind.NOTE, about, sent.paper.text()))) {
            case Change.Made made -> Go.to("/reflection").saying("The note is kept.");
            case Change.Overtaken overtaken -> page(visitor, about,
                    new Sent(sent.paper.overtakenBy(overtaken.now()), sent.caseId, sent.session));
            case Change.Gone gone -> page(visitor, about,
                    new Sent(sent.paper.orphaned(), sent.caseId, sent.session));
        };
    }

    /// Removes a note, an own part or a marked moment for good.
    @PostMapping("/reflection/notes/{id}/remove")
    public Reply remove(HttpServletRequest request, Visitor visitor, @PathVariable String id) {
        return door.through(request, visitor, own -> {
            List<Leaf> found = own.find(id).stream().toList();
            own.remove(id);
            return found.stream().filter(leaf -> leaf.words().kind() == Kind.TRIO).findFirst()
                    .map(leaf -> Go.to("/reflection/trio?case=" + leaf.words().about().caseId()))
                    .orElseGet(() -> Go.to("/reflection")).saying("It is removed.");
        });
    }
}
