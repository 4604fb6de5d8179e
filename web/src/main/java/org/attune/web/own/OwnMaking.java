package org.attune.web.own;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.attune.core.course.Respondent;
import org.attune.core.form.ShownForm;
import org.attune.core.instrument.Item;
import org.attune.core.pairing.Seal;
import org.attune.core.pairing.Sharing;
import org.attune.store.Store;
import org.attune.store.access.Asker;
import org.attune.store.cases.Trust.Reader;
import org.attune.store.consent.Consent;
import org.attune.store.forms.Content;
import org.attune.store.forms.FormRecord;
import org.attune.store.forms.HalfState;
import org.attune.store.tension.Tension;
import org.attune.web.consent.ConsentTexts;
import org.attune.web.forms.Days;
import org.attune.web.forms.FormBook;
import org.attune.web.minute.Voice;
import org.attune.web.own.OwnPage.Agreed;
import org.attune.web.own.OwnPage.Answered;
import org.attune.web.own.OwnPage.Answers;
import org.attune.web.own.OwnPage.Filled;
import org.attune.web.own.OwnPage.Shared;
import org.attune.web.words.Catalogue;
import org.attune.web.words.Language;

/// Makes a client's own page out of what the store gives to that client.
public final class OwnMaking {

    private final Store store;
    private final FormBook book;
    private final Days days;
    private final ConsentTexts texts;
    private final Catalogue catalogue = Catalogue.load("own", "minute");

    public OwnMaking(Store store, FormBook book, Days days, ConsentTexts texts) {
        this.texts = texts;
        this.store = store;
        this.book = book;
        this.days = days;
    }

    Voice voice(Language language) {
        return new Voice(language, catalogue.in(language));
    }

    OwnPage make(OwnVisit.Inside visit) {
        Voice voice = voice(visit.language());
        Asker.Client client = visit.client();
        BeforePin before = before(client);
        List<Tension> tensions = store.tensions().list(client, client.caseId());
        List<FormRecord> asked = store.forms().listForCase(client, client.caseId());
        List<FormRecord> forms = asked.stream().filter(before::isTold).toList();
        boolean isNamed = forms.stream().map(record -> record.form().edition().instrument()).distinct().count() > 1;
        return new OwnPage(voice, new OwnLines(book, voice).of(forms.stream()
                .filter(record -> before.of(record) != Seal.View.NOTHING).toList()),
                new Answers(forms.reversed().stream().map(record -> filled(voice, record, before, isNamed)).toList(),
                        asked.stream().anyMatch(before::isOlder)),
                store.trust().listReaders(client, client.caseId()).stream().map(reader -> sentence(voice, reader))
                        .toList(),
                agreed(voice, client),
                new WhoLooked(voice, days, tensions)
                        .of(store.onlookers().list(client, client.caseId())),
                new BetweenUs(store, days, book).list(voice, tensions));
    }

    /// What the PIN that this client has given does not open.
    BeforePin before(Asker.Client client) {
        return new BeforePin(store.pins().chosenAt(client), days.now());
    }

    /// A form that was filled; by its name where the client fills several.
    private Filled filled(Voice voice, FormRecord record, BeforePin before, boolean isNamed) {
        boolean isOpen = before.of(record) == Seal.View.ANSWERS;
        String title = voice.say("own.session", record.form().meeting().number(),
                voice.language().say(record.form().meeting().heldOn()));
        String words = isOpen && record.client().content() instanceof Content.Shown own ? own.words() : "";
        Optional<ShownForm> shown = book.find(record.form().edition(), voice.language())
                .or(() -> book.findToRead(record.form().edition()));
        String name = shown.filter(form -> isNamed).map(form -> ": " + form.instrument().name()).orElse("");
        return new Filled(record.form().id(), title + name,
                shown.filter(form -> isOpen).map(form -> answers(form, record)).orElse(List.of()), words,
                shared(voice, record, shown.map(form -> saysDanger(form, record)).orElse(false)),
                before.choices(record));
    }

    /// Whether the client answered a question about danger, which no choice covers.
    private static boolean saysDanger(ShownForm shown, FormRecord record) {
        return shown.instrument().items().stream().anyMatch(item -> item.feature() == Item.Feature.RISK
                && record.client().content().points().containsKey(item.id()));
    }

    private static List<Answered> answers(ShownForm shown, FormRecord record) {
        return record.client().content().points().entrySet().stream()
                .flatMap(answer -> shown.instrument().findItem(answer.getKey()).stream()
                        .map(item -> answered(shown, item, answer.getValue())))
                .toList();
    }

    private static Answered answered(ShownForm shown, Item item, int points) {
        return new Answered(shown.question(item, Respondent.CLIENT), shown.label(item, points));
    }

    private Shared shared(Voice voice, FormRecord record, boolean saysDanger) {
        String first = saysDanger ? voice.say("danger.thanks") + " " : "";
        if (!(record.client().state() instanceof HalfState.HandedIn in)) {
            return new Shared("", first + voice.say("own.unfinished"));
        }
        String agreed = voice.language().say(days.of(record.form().revealAt()));
        Sharing sharing = in.sharing();
        return new Shared(sharing.name(), first + switch (sharing) {
            case NOW -> voice.say("thanks.now", agreed);
            case BEFORE_NEXT -> voice.say("thanks.before", agreed);
            case ONLY_THE_LINE -> voice.say("thanks.line");
            case KEPT -> voice.say("thanks.keep");
        });
    }

    private List<Agreed> agreed(Voice voice, Asker.Client client) {
        Map<String, String> names = store.consents().listNames(client, client.caseId());
        return store.consents().list(client, client.caseId()).reversed().stream()
                .map(consent -> agreed(voice, consent, names))
                .toList();
    }

    private Agreed agreed(Voice voice, Consent consent, Map<String, String> names) {
        Consent.Matter matter = consent.matter();
        String who = matter.personId().isEmpty() ? voice.say("own.agreed.everybody")
                : names.getOrDefault(matter.personId(), "–");
        String what = voice.say("own.agreed.what", texts.title(voice.language(), matter.purpose()),
                texts.material(voice.language(), matter.purpose(), matter.material()), who);
        String since = voice.language().say(days.of(consent.givenAt()));
        return switch (consent.standing()) {
            case Consent.Standing.Holds holds -> new Agreed(consent.id(), what, voice.say("own.agreed.since", since));
            case Consent.Standing.Withdrawn withdrawn -> new Agreed("", what, voice.say("own.agreed.ended", since,
                    voice.language().say(days.of(withdrawn.at()))));
        };
    }

    private static String sentence(Voice voice, Reader reader) {
        return voice.say("own.reader." + reader.role().name().toLowerCase(Locale.ROOT), reader.shownName());
    }
}
