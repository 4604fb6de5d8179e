package org.attune.web.library;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.attune.core.transcript.pseudonym.Language;
import org.attune.store.Store;
import org.attune.store.access.NotAllowed;
import org.attune.store.access.Outcome;
import org.attune.store.library.Audience;
import org.attune.store.library.Essay;
import org.attune.store.library.Essay.Standing;
import org.attune.store.library.Essay.Words;
import org.attune.store.library.Essays;
import org.attune.store.people.Person;
import org.attune.store.room.Group;
import org.attune.web.library.EssayWritingPage.Typed;
import org.attune.web.page.ErrorPage;
import org.attune.web.page.Go;
import org.attune.web.page.HandedFile;
import org.attune.web.page.NotKeptPage;
import org.attune.web.page.Reply;
import org.attune.web.visit.Admits;
import org.attune.web.visit.Guest;
import org.attune.web.visit.Visitor;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Essays: writing one, handing it in, reading what others handed in, publishing it, taking it back.
@Controller
@Admits({Guest.THERAPIST, Guest.SUPERVISOR, Guest.CODER})
public final class EssayDesk {

    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final String LIST = "/library/essays";

    private final Store store;
    private final Shelf shelf;

    public EssayDesk(Store store, Shelf shelf) {
        this.store = store;
        this.shelf = shelf;
    }

    /// An empty sheet.
    @GetMapping("/library/essays/new")
    public Reply begin(Visitor visitor) {
        return readers(visitor).choices().stream().findFirst().<Reply>map(first -> sheet(visitor, LIST,
                new Typed("", visitor.shownName(), Language.ENGLISH.name(), "", first.value(), ""), ""))
                .orElseGet(() -> ErrorPage.of(FORBIDDEN));
    }

    private Readers readers(Visitor visitor) {
        return Readers.of(visitor, store.groups().list(visitor.asker()));
    }

    private EssayWritingPage sheet(Visitor visitor, String path, Typed typed, String refusal) {
        return new EssayWritingPage(path, typed, readers(visitor).choices(), refusal, "");
    }

    /// Keeps a new draft.
    @PostMapping(LIST)
    public Reply write(Visitor visitor, @RequestParam Map<String, String> sent) {
        Typed typed = typed(sent);
        try {
            Essay essay = store.essays().write(visitor.asker(), audience(visitor, typed), words(typed));
            return Go.to(LIST + "/" + essay.id()).saying("The draft is kept.");
        } catch (IllegalArgumentException e) {
            return sheet(visitor, LIST, typed, String.valueOf(e.getMessage()));
        }
    }

    private static Typed typed(Map<String, String> sent) {
        return new Typed(sent.getOrDefault("title", ""), sent.getOrDefault("signed", ""),
                sent.getOrDefault("language", ""), sent.getOrDefault("text", ""), sent.getOrDefault("audience", ""),
                sent.getOrDefault("changed", ""));
    }

    private static Words words(Typed typed) {
        return new Words(typed.title(), typed.signed(),
                typed.language().equals(Language.GERMAN.name()) ? Language.GERMAN : Language.ENGLISH, typed.text());
    }

    private Audience audience(Visitor visitor, Typed typed) {
        return readers(visitor).find(typed.audience())
                .orElseThrow(() -> new IllegalArgumentException("Choose for whom it is."));
    }

    /// An essay.
    @GetMapping("/library/essays/{id}")
    @Admits(Guest.MEMBER)
    public Reply show(Visitor visitor, @PathVariable String id) {
        return page(visitor, id, "", Tried.NOTHING);
    }

    /// What was tried before a page is shown again.
    private enum Tried {
        NOTHING, HANDING_IN
    }

    private Reply page(Visitor visitor, String id, String refusal, Tried tried) {
        return store.essays().find(visitor.asker(), id).<Reply>map(essay -> {
            boolean isOwn = essay.authorId().equals(visitor.person().id());
            EssayPage.May may = new EssayPage.May(isOwn, store.essays().mayTakeBack(visitor.asker(), id),
                    isOwn && tried == Tried.HANDING_IN);
            List<Group> groups = store.groups().list(visitor.asker());
            return new EssayPage(essay, may, Readers.words(essay.audience(), groups), doubts(visitor, essay),
                    ruled(visitor, essay), refusal);
        }).orElseGet(() -> ErrorPage.of(NOT_FOUND));
    }

    private List<String> doubts(Visitor visitor, Essay essay) {
        return essay.standing() instanceof Standing.HandedIn
                ? store.essays().doubts(visitor.asker(), essay.id(), shelf.publishedWords(visitor.asker()))
                : List.of();
    }

    private List<EssayPage.Ruled> ruled(Visitor visitor, Essay essay) {
        return store.essays().rulings(visitor.asker(), essay.id()).stream()
                .map(ruling -> new EssayPage.Ruled(ruling.word(), store.people().find(visitor.asker(), ruling.byId())
                        .map(Person::names).map(names -> names.shown()).orElse("somebody who left"), ruling.at()))
                .toList();
    }

    /// A draft, to be written on.
    @GetMapping("/library/essays/{id}/write")
    public Reply open(Visitor visitor, @PathVariable String id) {
        return draft(visitor, id).<Reply>map(essay -> sheet(visitor, LIST + "/" + id,
                new Typed(essay.words().title(), essay.words().signed(), essay.words().language().name(),
                        essay.words().text(), Readers.value(essay.audience()),
                        essay.changedAt().toString()),
                "")).orElseGet(() -> ErrorPage.of(NOT_FOUND));
    }

    private Optional<Essay> draft(Visitor visitor, String id) {
        return own(visitor, id).filter(essay -> essay.standing() instanceof Standing.Draft);
    }

    private Optional<Essay> own(Visitor visitor, String id) {
        return store.essays().find(visitor.asker(), id)
                .filter(essay -> essay.authorId().equals(visitor.person().id()));
    }

    /// An essay as a file, for its author to take along.
    @GetMapping("/library/essays/{id}/file")
    public Reply hand(Visitor visitor, @PathVariable String id) {
        return own(visitor, id).map(Essay::words)
                .<Reply>map(words -> HandedFile.ofText("essay.md", "text/markdown",
                        "# " + whole(words.title(), words.signed(), words.text()) + "\n"))
                .orElseGet(() -> ErrorPage.of(NOT_FOUND));
    }

    private static String whole(String title, String signed, String text) {
        return title + "\n\n" + signed + "\n\n" + text;
    }

    /// Keeps what was written on; where another window was faster, both are shown.
    @PostMapping("/library/essays/{id}")
    public Reply rewrite(Visitor visitor, @PathVariable String id, @RequestParam Map<String, String> sent) {
        Typed typed = typed(sent);
        if (own(visitor, id).isEmpty()) {
            return gone(typed);
        }
        try {
            return switch (store.essays().rewrite(visitor.asker(), id, moment(typed.changed()),
                    audience(visitor, typed), words(typed))) {
                case Outcome.Done<Essay> done -> Go.to(LIST + "/" + id).saying("The draft is kept.");
                case Outcome.Refused<Essay> refused -> own(visitor, id).<Reply>map(
                        now -> new EssayWritingPage(LIST + "/" + id, typed.overtakenBy(now), readers(visitor).choices(),
                                refused.why(),
                                whole(now.words().title(), now.words().signed(), now.words().text())))
                        .orElseGet(() -> gone(typed));
            };
        } catch (IllegalArgumentException e) {
            return sheet(visitor, LIST + "/" + id, typed, String.valueOf(e.getMessage()));
        } catch (NotAllowed gone) {
            return gone(typed);
        }
    }

    /// What is answered where there is no essay of the visitor's own, with the words that would be lost with it.
    private static Reply gone(Typed typed) {
        return typed.text().isBlank() ? ErrorPage.of(NOT_FOUND)
                : new NotKeptPage("There is no such essay of yours. It may have been thrown away in another window.",
                        whole(typed.title(), typed.signed(), typed.text()), false,
                        new NotKeptPage.Back("/library", "Library"));
    }

    /// Hands a draft in.
    @PostMapping("/library/essays/{id}/hand-in")
    public Reply handIn(Visitor visitor, @PathVariable String id) {
        return switch (store.essays().handIn(visitor.asker(), id, shelf.publishedWords(visitor.asker()))) {
            case Outcome.Done<Essay> done -> Go.to(LIST + "/" + id)
                    .saying("It is handed in. Ask a colleague to read it.");
            case Outcome.Refused<Essay> refused -> page(visitor, id, refused.why(), Tried.HANDING_IN);
        };
    }

    /// Hands a draft in and asks whoever reads it whether words that look like names are names.
    @PostMapping("/library/essays/{id}/hand-in/asking")
    public Reply handInAsking(Visitor visitor, @PathVariable String id) {
        return answer(visitor, id,
                store.essays().handInAsking(visitor.asker(), id, shelf.publishedWords(visitor.asker())),
                "It is handed in. Whoever reads it says of each of these words whether it names somebody.");
    }

    /// Publishes what somebody else handed in.
    @PostMapping("/library/essays/{id}/publish")
    public Reply publish(Visitor visitor, @PathVariable String id,
            @RequestParam MultiValueMap<String, String> sent) {
        Set<String> cleared = Set.copyOf(sent.getOrDefault("nobody", List.of()));
        return answer(visitor, id, store.essays().publish(visitor.asker(), id,
                shelf.publishedWords(visitor.asker()),
                new Essays.Review(moment(Optional.ofNullable(sent.getFirst("changed")).orElse("")), cleared)),
                "It is published.");
    }

    /// What is no moment is none at which anything was read.
    private static Instant moment(String written) {
        try {
            return Instant.parse(written);
        } catch (DateTimeParseException e) {
            return Instant.EPOCH;
        }
    }

    private Reply answer(Visitor visitor, String id, Outcome<Essay> outcome, String saying) {
        return switch (outcome) {
            case Outcome.Done<Essay> done -> Go.to(LIST + "/" + id).saying(saying);
            case Outcome.Refused<Essay> refused -> page(visitor, id, refused.why(), Tried.NOTHING);
        };
    }

    /// Makes a draft of it again.
    @PostMapping("/library/essays/{id}/back")
    @Admits({Guest.THERAPIST, Guest.SUPERVISOR, Guest.CODER, Guest.ADMINISTRATOR})
    public Reply takeBack(Visitor visitor, @PathVariable String id) {
        store.essays().takeBack(visitor.asker(), id);
        return Go.to("/library").saying("It is its author's draft again, and nobody else has it.");
    }

    /// Throws a draft away.
    @PostMapping("/library/essays/{id}/remove")
    public Reply remove(Visitor visitor, @PathVariable String id) {
        store.essays().remove(visitor.asker(), id);
        return Go.to("/library").saying("The draft is thrown away.");
    }
}
