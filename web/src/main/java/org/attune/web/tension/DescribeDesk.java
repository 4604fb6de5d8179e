package org.attune.web.tension;

import java.util.List;

import org.attune.core.tension.Seen;
import org.attune.core.tension.Sighting;
import org.attune.core.tension.WitnessKind;
import org.attune.core.tension.guide.Guide;
import org.attune.store.Store;
import org.attune.store.access.Outcome;
import org.attune.store.cases.TherapyCase;
import org.attune.store.tension.Addition;
import org.attune.store.tension.Columns;
import org.attune.store.tension.Nature;
import org.attune.store.tension.Onset;
import org.attune.store.tension.Tension;
import org.attune.store.tension.Tensions.Describing;
import org.attune.web.forms.Days;
import org.attune.web.page.Go;
import org.attune.web.page.Reply;
import org.attune.web.sessions.OwnCases;
import org.attune.web.tension.DescribePage.Belongs;
import org.attune.web.tension.DescribePage.Meanwhile;
import org.attune.web.tension.DescribePage.Origin;
import org.attune.web.tension.said.Sentences;
import org.attune.web.tension.said.Signatures;
import org.attune.web.visit.Admits;
import org.attune.web.visit.Guest;
import org.attune.web.visit.Visitor;
import org.attune.web.words.Written;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Opens tensions, and takes what they are described as.
@Controller
@Admits(Guest.THERAPIST)
public final class DescribeDesk {

    private final Store store;
    private final OwnCases cases;
    private final OwnTensions tensions;
    private final Guide guide;
    private final Days days;

    /// @param store where tensions are kept
    /// @param cases the visitor's own cases
    /// @param tensions the visitor's own tensions
    /// @param guide the words to choose from
    /// @param days days as the practice counts them
    public DescribeDesk(Store store, OwnCases cases, OwnTensions tensions, Guide guide, Days days) {
        this.store = store;
        this.cases = cases;
        this.tensions = tensions;
        this.guide = guide;
        this.days = days;
    }

    /// A new tension: from a flag, from a session or from nothing at all.
    @GetMapping("/cases/{id}/tensions/new")
    public Reply begin(Visitor visitor, @PathVariable String id, @RequestParam(defaultValue = "") String session,
            @RequestParam(defaultValue = "") String rule, @RequestParam(defaultValue = "") String moment) {
        return cases.work(visitor, id, found -> {
            int sessions = sessions(visitor, id);
            int from = Written.number(session) <= sessions ? Written.number(session) : 0;
            Onset onset = from > 0 ? new Onset.AtSessions(from, from) : new Onset.BeforeNoticed();
            return page(belongs(found, sessions), new Addition.Described(onset, Nature.UNSAID, Columns.EMPTY),
                    new Origin(from, rule(rule), moment(moment)), "");
        });
    }

    /// Opens it.
    @PostMapping("/cases/{id}/tensions")
    public Reply open(Visitor visitor, @PathVariable String id, @RequestParam MultiValueMap<String, String> typed) {
        return cases.work(visitor, id, OwnTensions.gone(new TypedDescription(typed).words()), found -> {
            int sessions = sessions(visitor, id);
            Addition.Described described = new TypedDescription(typed).of(sessions);
            Origin origin = new Origin(Math.min(Written.number(first(typed, "session")), sessions),
                    rule(first(typed, "rule")),
                    moment(first(typed, "moment")));
            return switch (store.tensions().open(visitor.asker(), id, described)) {
                case Outcome.Done<Tension> done -> opened(visitor, done.value(), origin);
                case Outcome.Refused<Tension> refused ->
                    page(belongs(found, sessions), described, origin, refused.why());
            };
        });
    }

    private Reply opened(Visitor visitor, Tension tension, Origin origin) {
        if (!origin.rule().isEmpty() && origin.session() > 0) {
            store.tensions().add(visitor.asker(), tension.id(), new Addition.Witnessed(
                    new Sighting(WitnessKind.RULE, Seen.TENSION, origin.session()), origin.rule(), ""));
        }
        if (!origin.moment().isEmpty() && origin.session() > 0) {
            store.tensions().add(visitor.asker(), tension.id(), new Addition.Witnessed(
                    new Sighting(WitnessKind.TRANSCRIPT_MOMENT, Seen.TENSION, origin.session()), origin.moment(), ""));
        }
        return Go.to(Sentences.path(tension.id())).saying("The tension is kept. Add to it whenever you like.");
    }

    /// What it is described as now.
    @GetMapping("/tensions/{id}/describe")
    public Reply show(Visitor visitor, @PathVariable String id) {
        return tensions.work(visitor, id,
                (found, tension) -> page(belongs(visitor, found, tension, tension.described()),
                        latest(tension), Origin.NONE, ""));
    }

    /// Describes it anew.
    ///
    /// @param seen the number of the description that was on the page
    @PostMapping("/tensions/{id}/describe")
    public Reply describe(Visitor visitor, @PathVariable String id, @RequestParam(defaultValue = "") String seen,
            @RequestParam MultiValueMap<String, String> typed) {
        return tensions.work(visitor, id, OwnTensions.gone(new TypedDescription(typed).words()), (found, tension) -> {
            Addition.Described described = new TypedDescription(typed).of(sessions(visitor, found.id()));
            return switch (store.tensions().describe(visitor.asker(), id, Written.number(seen), described)) {
                case Describing.Kept kept -> Go.to(Sentences.path(id)).saying("Kept. What was written before stays.");
                case Describing.Refused refused ->
                    page(belongs(visitor, found, tension, Written.number(seen)), described, Origin.NONE, refused.why());
                case Describing.Meanwhile meanwhile ->
                    new DescribePage(belongs(visitor, found, meanwhile.now(), meanwhile.now().described()), guide,
                            described, Origin.NONE, List.of(meanwhile(visitor, latest(meanwhile.now()))), "");
            };
        });
    }

    private Meanwhile meanwhile(Visitor visitor, Addition.Described now) {
        return new Meanwhile(new Sentences(guide, days, Signatures.of(store, visitor)).described(now), now.columns());
    }

    private DescribePage page(Belongs belongs, Addition.Described described, Origin origin, String refusal) {
        return new DescribePage(belongs, guide, described, origin, List.of(), refusal);
    }

    private static Addition.Described latest(Tension tension) {
        return tension.description().map(Tension.Signed::said)
                .orElse(new Addition.Described(new Onset.BeforeNoticed(), Nature.UNSAID, Columns.EMPTY));
    }

    private static Belongs belongs(TherapyCase found, int sessions) {
        String path = "/cases/" + found.id();
        return new Belongs(found.pseudonym(), path, path + "/tensions", sessions, 0);
    }

    private Belongs belongs(Visitor visitor, TherapyCase found, Tension tension, int seen) {
        String path = Sentences.path(tension.id());
        return new Belongs(found.pseudonym(), path, path + "/describe", sessions(visitor, found.id()), seen);
    }

    private int sessions(Visitor visitor, String caseId) {
        return tensions.listSessions(visitor, caseId).stream().findFirst().orElse(0);
    }

    private static String first(MultiValueMap<String, String> typed, String name) {
        return typed.getOrDefault(name, List.of("")).getFirst();
    }

    private static String rule(String typed) {
        return typed.matches("[a-z][a-z0-9-]{0,39} [0-9.]{1,9}") ? typed : "";
    }

    private static String moment(String typed) {
        return typed.matches("[a-z][a-z0-9-]{0,39} [0-9]{1,4} turn [1-9][0-9]{0,5}") ? typed : "";
    }
}
