package org.attune.web.forms;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.attune.core.form.ShownForm;
import org.attune.core.instrument.Instrument;
import org.attune.formats.instruments.ShippedInstruments;
import org.attune.store.forms.Edition;
import org.attune.web.words.Language;

/// The forms that may be shown to people here, in the languages that they may be shown in.
public final class FormBook {

    private final List<ShownForm> forms = ShippedInstruments.listForms();

    /// The instruments that a therapist may ask, each once.
    public List<Instrument> listInstruments() {
        return forms.stream().map(ShownForm::instrument).distinct().toList();
    }

    /// The instrument of an id, if it may be asked.
    public Optional<Instrument> findInstrument(String id) {
        return listInstruments().stream().filter(instrument -> instrument.id().equals(id)).findFirst();
    }

    /// A form as it was asked, to be read in a language; empty where it can no longer be shown in it.
    public Optional<ShownForm> find(Edition edition, Language language) {
        return forms.stream()
                .filter(form -> form.instrument().id().equals(edition.instrument())
                        && form.instrument().version().equals(edition.version())
                        && form.language().equals(language.tag()))
                .findFirst();
    }

    /// The languages that an instrument can be read in.
    public List<Language> listLanguages(String instrument) {
        return Arrays.stream(Language.values())
                .filter(language -> forms.stream().anyMatch(form -> form.instrument().id().equals(instrument)
                        && form.language().equals(language.tag())))
                .toList();
    }

    /// The language that a form was asked in.
    public static Language language(Edition edition) {
        return Language.find(edition.language()).orElse(Language.ENGLISH);
    }
}
