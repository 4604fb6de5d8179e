package org.attune.web.notes;

import java.util.Optional;
import java.util.function.BiFunction;

import jakarta.servlet.http.HttpServletRequest;
import org.attune.store.Store;
import org.attune.store.own.About;
import org.attune.store.own.Change;
import org.attune.store.own.Leaf;
import org.attune.store.own.Leaf.Kind;
import org.attune.store.own.Leaf.Words;
import org.attune.store.own.Leaves;
import org.attune.web.page.ErrorPage;
import org.attune.web.page.Go;
import org.attune.web.page.NotKeptPage;
import org.attune.web.page.Reply;
import org.attune.web.reflection.Door;
import org.attune.web.tension.said.Sentences;
import org.attune.web.visit.Admits;
import org.attune.web.visit.Guest;
import org.attune.web.visit.Visitor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The therapist's own part in a tension. What it says stays in the reflection store; the tension learns that it was written.
@Controller
@Admits(Guest.THERAPIST)
public final class PartDesk {

    private static final ErrorPage NOT_THERE = new ErrorPage(404, "There is no such tension here",
            "It does not exist, or its case is not one of yours.", "Your cases are listed under Cases.");

    private static final String GONE = "There is no such tension in one of your cases. The case may have gone to a colleague "
            + "while you wrote.";

    private final Store store;
    private final Door door;

    public PartDesk(Store store, Door door) {
        this.store = store;
        this.door = door;
    }

    /// What was written of it, or an empty page.
    @GetMapping("/reflection/part")
    public Reply show(HttpServletRequest request, Visitor visitor, @RequestParam(defaultValue = "") String tension,
            @RequestParam(name = "case", defaultValue = "") String caseId) {
        return about(request, visitor, new Asked(tension, caseId), NOT_THERE,
                (own, about) -> page(visitor, find(own, about).map(Paper::of).orElseGet(Paper::blank), about));
    }

    private record Asked(String tensionId, String caseId) {}

    /// Goes on where the tension is one of the visitor's own, or where they wrote about it when it was.
    ///
    /// @param missing what to answer elsewhere
    private Reply about(HttpServletRequest request, Visitor visitor, Asked asked, Reply missing,
            BiFunction<Leaves, About.OfTension, Reply> on) {
        return door.through(request, visitor, own -> own(visitor, asked)
                .or(() -> own.list().stream().map(leaf -> leaf.words().about())
                        .filter(About.OfTension.class::isInstance).map(About.OfTension.class::cast)
                        .filter(about -> about.tensionId().equals(asked.tensionId)).findFirst())
                .map(about -> on.apply(own, about)).orElse(missing));
    }

    private Optional<About.OfTension> own(Visitor visitor, Asked asked) {
        return store.cases().find(visitor.asker(), asked.caseId)
                .filter(found -> found.therapistId().equals(visitor.person().id()))
                .filter(found -> store.tensions().list(visitor.asker(), found.id()).stream()
                        .anyMatch(one -> one.id().equals(asked.tensionId)))
                .map(found -> new About.OfTension(found.id(), found.pseudonym(), asked.tensionId));
    }

    private static Optional<Leaf> find(Leaves own, About.OfTension about) {
        return own.list().stream().filter(leaf -> leaf.words().kind() == Kind.MY_PART)
                .filter(leaf -> leaf.words().about() instanceof About.OfTension one
                        && one.tensionId().equals(about.tensionId()))
                .findFirst();
    }

    private PartPage page(Visitor visitor, Paper paper, About.OfTension about) {
        return new PartPage(paper, about.caseId(), about.pseudonym(), about.tensionId(), isOwn(visitor, about));
    }

    /// Keeps it, or gives it back where the case went to somebody else meanwhile.
    @PostMapping("/reflection/part")
    public Reply write(HttpServletRequest request, Visitor visitor, @RequestParam(defaultValue = "") String tension,
            @RequestParam(name = "case", defaultValue = "") String caseId,
            @RequestParam(defaultValue = "") String id, @RequestParam(defaultValue = "0") int revision,
            @RequestParam(defaultValue = "") String text) {
        Paper paper = Paper.sent(id, revision, text);
        Reply missing = text.isBlank() ? NOT_THERE : new NotKeptPage(GONE, paper.text(), true);
        return about(request, visitor, new Asked(tension, caseId), missing, (own, about) -> {
            if (!paper.fault().isEmpty()) {
                return page(visitor, paper.refused(paper.fault()), about);
            }
            Words words = new Words(Kind.MY_PART, about, paper.text());
            Optional<Leaf> now = find(own, about);
            if (now.isEmpty()) {
                return paper.isNew() ? added(visitor, own, words) : page(visitor, paper.orphaned(), about);
            }
            return now.filter(leaf -> leaf.id().equals(paper.id()))
                    .map(leaf -> own.change(leaf.id(), paper.revision(), words))
                    .filter(Change.Made.class::isInstance).<Reply>map(made -> kept(visitor, about))
                    .orElseGet(() -> find(own, about)
                            .map(leaf -> page(visitor, Paper.sent(leaf.id(), leaf.revision(), text).overtakenBy(leaf),
                                    about))
                            .orElseGet(() -> page(visitor, paper.orphaned(), about)));
        });
    }

    private Reply added(Visitor visitor, Leaves own, Words words) {
        own.add(words);
        return kept(visitor, (About.OfTension) words.about());
    }

    /// Where the tension did not learn of it when it was first written, it does when it is changed.
    private void tell(Visitor visitor, About.OfTension about) {
        boolean isTold = store.tensions().list(visitor.asker(), about.caseId()).stream()
                .anyMatch(one -> one.id().equals(about.tensionId()) && one.isPartWritten(visitor.person().id()));
        if (!isTold) {
            store.tensions().partWritten(visitor.asker(), about.tensionId());
        }
    }

    private boolean isOwn(Visitor visitor, About.OfTension about) {
        return own(visitor, new Asked(about.tensionId(), about.caseId())).isPresent();
    }

    private Go kept(Visitor visitor, About.OfTension about) {
        boolean isOwn = isOwn(visitor, about);
        if (isOwn) {
            tell(visitor, about);
        }
        return Go.to(isOwn ? Sentences.path(about.tensionId()) : "/reflection")
                .saying("Your part is kept. Only you can read it.");
    }
}
