package org.attune.web.transcripts;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

import org.attune.core.tension.Seen;
import org.attune.core.tension.Sighting;
import org.attune.core.tension.WitnessKind;
import org.attune.core.transcript.hint.HintCard;
import org.attune.core.transcript.hint.HintName;
import org.attune.store.Store;
import org.attune.store.access.Outcome;
import org.attune.store.hints.HintAnswer;
import org.attune.store.hints.HintAnswer.HintPlace;
import org.attune.store.hints.HintAnswer.Said;
import org.attune.store.tension.Addition;
import org.attune.store.tension.Tension;
import org.attune.web.forms.Days;
import org.attune.web.page.ErrorPage;
import org.attune.web.page.Go;
import org.attune.web.page.Reply;
import org.attune.web.sessions.Session;
import org.attune.web.transcripts.PlacesPage.OpenTension;
import org.attune.web.visit.Admits;
import org.attune.web.visit.Guest;
import org.attune.web.visit.Visitor;
import org.attune.web.words.Language;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Places to look in a transcript: asked for, answered, and looked into.
@Controller
@Admits(Guest.THERAPIST)
public final class PlacesDesk {

    private static final String AT = "/cases/{id}/sessions/{number}/transcript/places";
    private static final int BAD_REQUEST = 400;

    private final Store store;
    private final OwnTranscripts transcripts;
    private final HintRules rules;
    private final Days days;

    public PlacesDesk(Store store, OwnTranscripts transcripts, HintRules rules, Days days) {
        this.store = store;
        this.transcripts = transcripts;
        this.rules = rules;
        this.days = days;
    }

    /// The places of a session's transcript, read in a language.
    private record Open(Session session, Spoken spoken, Places places) {}

    /// The places, if the therapist asked for any.
    @GetMapping(AT)
    public Reply show(Visitor visitor, @PathVariable String id, @PathVariable int number,
            @RequestParam(name = "in", defaultValue = "") String language) {
        return work(visitor, id, number, language, at -> new PlacesPage(at.session,
                isOn(visitor) ? PlacesPage.Looking.on(rules, at.spoken) : PlacesPage.Looking.OFF, at.places,
                store.hintAnswers().precisions(visitor.asker()), tensions(visitor, id)));
    }

    private boolean isOn(Visitor visitor) {
        return store.hintReaders().isOn(visitor.asker());
    }

    private Reply work(Visitor visitor, String id, int number, String language, Function<Open, Reply> working) {
        return transcripts.work(visitor, id, number, (session, kept) -> {
            Spoken spoken = Spoken.of(language, kept.words());
            return working.apply(new Open(session, spoken, isOn(visitor)
                    ? Places.in(kept.words(), rules.look(kept, spoken),
                            store.hintAnswers().latest(visitor.asker(), session.meeting().id()))
                    : Places.NONE));
        });
    }

    private List<OpenTension> tensions(Visitor visitor, String caseId) {
        List<Tension> open = store.tensions().list(visitor.asker(), caseId).stream().filter(Tension::isOpen).toList();
        return open.stream().map(tension -> new OpenTension(tension.id(), "the tension opened on "
                + Language.ENGLISH.say(days.of(tension.openedAt())))).toList();
    }

    /// Asks for places to look from now on, in all of the therapist's own transcripts.
    @PostMapping(AT + "/on")
    public Reply turnOn(Visitor visitor, @PathVariable String id, @PathVariable int number) {
        return transcripts.work(visitor, id, number, (session, kept) -> {
            store.hintReaders().turnOn(visitor.asker());
            return Go.to(path(session));
        });
    }

    /// Asks for them no more.
    @PostMapping(AT + "/off")
    public Reply turnOff(Visitor visitor, @PathVariable String id, @PathVariable int number) {
        return transcripts.work(visitor, id, number, (session, kept) -> {
            store.hintReaders().turnOff(visitor.asker());
            return Go.to(path(session)).saying("Places to look are off. What you answered stays.");
        });
    }

    /// Answers a hint, and goes on to the next that has no answer.
    @PostMapping(AT + "/answer")
    public Reply answer(Visitor visitor, @PathVariable String id, @PathVariable int number,
            @RequestParam(defaultValue = "") String rule, @RequestParam(defaultValue = "") String turn,
            @RequestParam(defaultValue = "") String said,
            @RequestParam(name = "in", defaultValue = "") String language) {
        Optional<Said> word = Stream.of(Said.values()).filter(each -> each.name().equals(said)).findFirst();
        return at(visitor, id, number, new Typed(rule, turn, language), (at, place) -> word.isEmpty()
                ? ErrorPage.of(BAD_REQUEST)
                : switch (store.hintAnswers().answer(visitor.asker(), at.session.meeting().id(), place, word.get())) {
                    case Outcome.Done<HintAnswer> done ->
                        Go.to(path(at.session) + "?in=" + at.spoken + "#p" + at.places.nextOpen(place));
                    case Outcome.Refused<HintAnswer> refused -> Go.to(path(at.session)).saying(refused.why());
                });
    }

    /// Names a place as a witness of a tension that is open.
    @PostMapping(AT + "/look-into")
    public Reply lookInto(Visitor visitor, @PathVariable String id, @PathVariable int number,
            @RequestParam(defaultValue = "") String rule, @RequestParam(defaultValue = "") String turn,
            @RequestParam(defaultValue = "") String tension,
            @RequestParam(name = "in", defaultValue = "") String language) {
        return at(visitor, id, number, new Typed(rule, turn, language),
                (at, place) -> tensions(visitor, id).stream()
                        .filter(open -> open.id().equals(tension)).findFirst().map(open -> {
                            Addition witnessed = new Addition.Witnessed(
                                    new Sighting(WitnessKind.TRANSCRIPT_MOMENT, Seen.TENSION, number),
                                    source(place.rule(), place.turn()), "");
                            return switch (store.tensions().add(visitor.asker(), open.id(), witnessed)) {
                                case Outcome.Done<Tension> done ->
                                    (Reply) Go.to("/tensions/" + open.id() + "#witnesses")
                                            .saying("The place in the transcript is a witness now.");
                                case Outcome.Refused<Tension> refused -> Go.to(path(at.session)).saying(refused.why());
                            };
                        }).orElse(ErrorPage.of(BAD_REQUEST)));
    }

    /// A place in a transcript as a witness of a tension names it.
    static String source(HintName rule, int turn) {
        return rule.text() + " turn " + turn;
    }

    /// Which hint is meant, as it was sent.
    private record Typed(String rule, String turn, String language) {}

    /// What is done at a hint that is there.
    private Reply at(Visitor visitor, String id, int number, Typed typed,
            BiFunction<Open, HintPlace, Reply> doing) {
        Optional<HintName> name = rules.cards().stream().map(HintCard::name)
                .filter(each -> each.text().equals(typed.rule)).findFirst();
        return work(visitor, id, number, typed.language, at -> name
                .filter(known -> typed.turn.matches("[1-9]\\d{0,5}"))
                .map(known -> new HintPlace(known, Integer.parseInt(typed.turn))).filter(at.places::has)
                .map(place -> doing.apply(at, place)).orElse(ErrorPage.of(BAD_REQUEST)));
    }

    private static String path(Session session) {
        return session.path() + "/transcript/places";
    }
}
