package org.attune.web.cases;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.attune.core.instrument.Instrument;
import org.attune.store.Store;
import org.attune.store.access.Asker;
import org.attune.store.access.Role;
import org.attune.store.cases.HandOver;
import org.attune.store.cases.Rhythm;
import org.attune.store.cases.TherapyCase;
import org.attune.store.cases.Trust;
import org.attune.store.people.Person;
import org.attune.web.cases.AgreementsPage.AllotmentLine;
import org.attune.web.cases.AgreementsPage.Choice;
import org.attune.web.cases.AgreementsPage.OwnPageState;
import org.attune.web.cases.AgreementsPage.RhythmState;
import org.attune.web.cases.AgreementsPage.TrailLine;
import org.attune.web.cases.AgreementsPage.TrustState;
import org.attune.web.consent.ConsentTexts;
import org.attune.web.forms.Days;
import org.attune.web.forms.FormBook;
import org.attune.web.sessions.RhythmWords;
import org.attune.web.settings.Settings;
import org.attune.web.words.Language;

/// Makes the page of agreements out of what the store gave.
public final class AgreementsMaking {

    /// Our choice: a quarter of a year, after which it is asked whether the page is still wanted.
    private static final int LINK_DAYS = 90;

    private final Store store;
    private final FormBook forms;
    private final ConsentTexts texts;
    private final Days days;
    private final Settings settings;

    public AgreementsMaking(Store store, FormBook forms, ConsentTexts texts, Days days, Settings settings) {
        this.store = store;
        this.forms = forms;
        this.texts = texts;
        this.days = days;
        this.settings = settings;
    }

    AgreementsPage make(Asker.Member asker, TherapyCase found) {
        return new AgreementsPage(found, rhythm(asker, found), consents(asker, found),
                store.contacts().isThere(asker, found.id()), ownPage(asker, found), trust(asker, found));
    }

    private RhythmState rhythm(Asker.Member asker, TherapyCase found) {
        List<Choice> offered = forms.listInstruments().stream().map(one -> new Choice(one.id(), one.name())).toList();
        Optional<Rhythm> rhythm = store.cases().findRhythm(asker, found.id());
        return rhythm.map(agreed -> new RhythmState(offered, agreed.instrument(), agreed.everySessions(),
                agreed.place().name(), "Agreed: " + RhythmWords.say(agreed, name(agreed.instrument())) + "."))
                .orElseGet(() -> new RhythmState(offered, "", 1, "", "No form is agreed on yet."));
    }

    private String name(String instrument) {
        return forms.listShown().stream().filter(one -> one.id().equals(instrument)).map(Instrument::name).findFirst()
                .orElse("a form that is not here any more");
    }

    private String consents(Asker.Member asker, TherapyCase found) {
        List<String> purposes = ConsentTexts.PURPOSES.stream()
                .filter(purpose -> store.consents().list(asker, found.id()).stream()
                        .anyMatch(one -> one.holds() && one.matter().purpose() == purpose))
                .map(purpose -> texts.title(Language.ENGLISH, purpose).toLowerCase(Locale.ROOT))
                .toList();
        return purposes.isEmpty() ? "Your client has agreed to nothing beyond the therapy."
                : "Your client has agreed to: " + String.join(", ", purposes) + ".";
    }

    private OwnPageState ownPage(Asker.Member asker, TherapyCase found) {
        return new OwnPageState(store.pins().standing(asker, found.id()),
                store.links().findEndOfOwnPage(asker, found.id())
                        .map(end -> Language.ENGLISH.say(days.of(end).minusDays(1))).orElse(""),
                settings.reach().isBeyondThisMachine(), days.today().plusDays(LINK_DAYS).toString());
    }

    private TrustState trust(Asker.Member asker, TherapyCase found) {
        List<Person> people = store.people().list(asker);
        return new TrustState(choices(people, Role.SUPERVISOR, ""), choices(people, Role.THERAPIST, asker.personId()),
                store.trust().listAllotments(asker, found.id()).stream().map(this::line).toList(),
                store.trust().listHandOvers(asker, found.id()).stream().map(one -> line(people, one)).toList());
    }

    private static List<Choice> choices(List<Person> people, Role role, String butNot) {
        return people.stream()
                .filter(person -> !person.hasLeft() && person.roles().contains(role) && !person.id().equals(butNot))
                .map(person -> new Choice(person.id(), person.names().shown()))
                .toList();
    }

    private AllotmentLine line(Trust.Allotment allotment) {
        String from = "since " + Language.ENGLISH.say(days.of(allotment.from()));
        String end = switch (allotment.term()) {
            case Trust.Term.Open open -> "";
            case Trust.Term.Until until when until.isOver() ->
                ", ended on " + Language.ENGLISH.say(days.of(until.at()));
            case Trust.Term.Until until -> ", until the end of "
                    + Language.ENGLISH.say(days.of(until.at()).minusDays(1));
        };
        return new AllotmentLine(allotment.isLive() ? allotment.personId() : "", allotment.shownName(), from + end);
    }

    private TrailLine line(List<Person> people, HandOver one) {
        String by = one.byId().equals(one.fromId()) ? "" : ", by " + name(people, one.byId());
        return new TrailLine(Language.ENGLISH.say(days.of(one.at())),
                "from " + name(people, one.fromId()) + " to " + name(people, one.toId()) + by, one.reason());
    }

    private static String name(List<Person> people, String id) {
        return people.stream().filter(person -> person.id().equals(id)).map(person -> person.names().shown())
                .findFirst().orElse("somebody");
    }
}
