package org.attune.web.forms;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.attune.core.form.ShownForm;
import org.attune.core.instrument.Instrument;
import org.attune.formats.instruments.ShippedInstruments;
import org.attune.store.Store;
import org.attune.store.access.Asker;
import org.attune.store.forms.Edition;
import org.attune.web.words.Language;

/// The forms that may be shown to people here, in the languages that they may be shown in, and which of them are in use.
///
/// What the practice chose is read once and again after each change, for a line asks for it many times.
public final class FormBook {

    /// What a therapist reads where a form that asks about danger is not opened.
    public static final String NOBODY_TO_CALL = "This form asks about danger to life. It can be opened once your practice "
            + "has entered whom a client calls in danger: under Forms, Whom to call.";

    private static final Asker.Program ASKER = new Asker.Program("forms");
    private static final String IN_USE = "form-in-use.";
    private static final String YES = "yes";
    private static final String NO = "no";

    private static final List<Instrument> ALL = ShippedInstruments.listAll();
    private static final List<ShownForm> SHIPPED = ShippedInstruments.listForms();

    private final Store store;
    private volatile Chosen chosen;

    /// What the practice chose.
    ///
    /// @param forms everything that can be shown
    /// @param inUse the instruments that are offered
    /// @param calls whom clients call in danger
    private record Chosen(List<ShownForm> forms, List<Instrument> inUse, CallList calls) {}

    /// Reads what the practice chose.
    public FormBook(Store store) {
        this.store = store;
        this.chosen = read(store);
    }

    private static Chosen read(Store store) {
        List<ShownForm> forms = new ArrayList<>(SHIPPED);
        store.wordings().listLive(ASKER).forEach(brought -> BroughtForm.find(brought).ifPresent(forms::add));
        CallList calls = store.settings().find(ASKER, CallList.SETTING).map(CallList::parse).orElse(CallList.NONE);
        List<Instrument> inUse = forms.stream().map(ShownForm::instrument).distinct()
                .filter(instrument -> isChosen(store, instrument)).toList();
        return new Chosen(List.copyOf(forms), inUse, calls);
    }

    /// A form that asks about danger is used once somebody says so; any other until somebody says that it is not.
    private static boolean isChosen(Store store, Instrument instrument) {
        return store.settings().find(ASKER, IN_USE + instrument.id()).orElse(instrument.hasRisk() ? NO : YES)
                .equals(YES);
    }

    /// Takes up what was changed.
    public void refresh() {
        chosen = read(store);
    }

    /// Begins to offer an instrument.
    public void offer(Asker.Member asker, Instrument instrument) {
        store.settings().choose(asker, IN_USE + instrument.id(), YES);
        refresh();
    }

    /// Offers an instrument no more. What was asked with it stays.
    public void rest(Asker.Member asker, Instrument instrument) {
        store.settings().choose(asker, IN_USE + instrument.id(), NO);
        refresh();
    }

    /// Keeps a wording that the practice brought, from now on in force.
    public void bring(Asker.Member asker, BroughtForm form) {
        store.wordings().bring(asker, form.edition(), form.text(), form.permission());
        refresh();
    }

    /// Takes a wording back that the practice brought.
    public void takeBack(Asker.Member asker, String wordingId) {
        store.wordings().takeBack(asker, wordingId);
        refresh();
    }

    /// Whether a wording in this language comes with the program.
    public static boolean isShipped(Edition edition) {
        return SHIPPED.stream().anyMatch(form -> form.instrument().id().equals(edition.instrument())
                && form.language().equals(edition.language()));
    }

    /// Keeps whom clients call in danger.
    public void call(Asker.Member asker, CallList calls) {
        store.settings().choose(asker, CallList.SETTING, calls.text());
        refresh();
    }

    /// Whom clients call in danger.
    public CallList calls() {
        return chosen.calls;
    }

    /// What stands beside the questions of an instrument: numbers where it asks about danger, and none elsewhere.
    public CallList calls(Instrument instrument) {
        return instrument.hasRisk() ? chosen.calls : CallList.NONE;
    }

    /// Whether clients may be led to an instrument: one that asks about danger only beside the numbers to call.
    public boolean mayOpen(Instrument instrument) {
        return !instrument.hasRisk() || !chosen.calls.isEmpty();
    }

    /// Whether an instrument is offered.
    public boolean isInUse(Instrument instrument) {
        return chosen.inUse.contains(instrument);
    }

    /// The instruments that a therapist may ask, each once.
    public List<Instrument> listInstruments() {
        return chosen.inUse.stream().filter(this::mayOpen).toList();
    }

    /// The instruments whose answers can be read, shown or not, each once.
    public List<Instrument> listReadable() {
        return ALL.stream().filter(instrument -> !instrument.items().isEmpty()).toList();
    }

    /// The instruments that can be shown at all, in use or not, each once.
    public List<Instrument> listShown() {
        return chosen.forms.stream().map(ShownForm::instrument).distinct().toList();
    }

    /// The instrument of an id, if it may be asked.
    public Optional<Instrument> findInstrument(String id) {
        return listInstruments().stream().filter(instrument -> instrument.id().equals(id)).findFirst();
    }

    /// A form as it was asked, to be read in a language; empty where it can no longer be shown in it.
    public Optional<ShownForm> find(Edition edition, Language language) {
        return chosen.forms.stream()
                .filter(form -> form.instrument().id().equals(edition.instrument())
                        && form.instrument().version().equals(edition.version())
                        && form.language().equals(language.tag()))
                .findFirst();
    }

    /// A form as it was asked, in its own language; in numbers where its wording can no longer be shown.
    public Optional<ShownForm> findToRead(Edition edition) {
        return find(edition, language(edition)).or(() -> ALL.stream()
                .filter(instrument -> instrument.id().equals(edition.instrument())
                        && instrument.version().equals(edition.version()))
                .findFirst().map(ShownForm::inNumbers));
    }

    /// The forms of an instrument, one for each language that it can be read in.
    public List<ShownForm> listForms(String instrument) {
        return chosen.forms.stream().filter(form -> form.instrument().id().equals(instrument)).toList();
    }

    /// The languages that an instrument can be read in.
    public List<Language> listLanguages(String instrument) {
        return Arrays.stream(Language.values())
                .filter(language -> listForms(instrument).stream()
                        .anyMatch(form -> form.language().equals(language.tag())))
                .toList();
    }

    /// The language that a form was asked in.
    public static Language language(Edition edition) {
        return Language.find(edition.language()).orElse(Language.ENGLISH);
    }
}
