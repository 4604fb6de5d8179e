package org.attune.web.instruments;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.attune.core.course.Respondent;
import org.attune.core.form.ShownForm;
import org.attune.core.instrument.Instrument;
import org.attune.core.instrument.Item;
import org.attune.formats.instruments.InstrumentFile;
import org.attune.formats.instruments.ShippedInstruments;
import org.attune.store.Store;
import org.attune.store.wordings.BroughtWording;
import org.attune.web.forms.FormBook;
import org.attune.web.instruments.ScorePage.Text;
import org.attune.web.page.ErrorPage;
import org.attune.web.page.Page;
import org.attune.web.visit.Admits;
import org.attune.web.visit.Guest;
import org.attune.web.visit.Visitor;
import org.attune.web.words.Language;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Shows how the score of a form is made.
@Controller
@Admits(Guest.MEMBER)
public final class ScoreDesk {

    private static final int NOT_FOUND = 404;

    private final Store store;
    private final FormBook forms;
    private final List<InstrumentFile> files = ShippedInstruments.listFiles();

    public ScoreDesk(Store store, FormBook forms) {
        this.store = store;
        this.forms = forms;
    }

    /// One form.
    @GetMapping("/forms/{instrument}")
    public Page show(Visitor visitor, @PathVariable String instrument) {
        return files.stream().filter(file -> file.instrument().id().equals(instrument)).findFirst()
                .<Page>map(file -> page(visitor, file)).orElseGet(() -> ErrorPage.of(NOT_FOUND));
    }

    private ScorePage page(Visitor visitor, InstrumentFile file) {
        ScoreSheets sheets = new ScoreSheets(file.instrument());
        List<BroughtWording> brought = store.wordings().listLive(visitor.asker()).stream()
                .filter(one -> one.edition().instrument().equals(file.instrument().id())).toList();
        return new ScorePage(file.instrument(), sheets.scales(), sheets.items(), sheets.examples(file.examples()),
                forms.listForms(file.instrument().id()).stream().map(shown -> text(visitor, shown, brought)).toList(),
                visitor.isOneOf(Guest.ADMINISTRATOR));
    }

    private Text text(Visitor visitor, ShownForm shown, List<BroughtWording> brought) {
        String language = Language.find(shown.language()).map(Language::ownName).orElse(shown.language());
        Optional<BroughtWording> own = brought.stream()
                .filter(one -> one.edition().language().equals(shown.language())).findFirst();
        return new Text(own.map(BroughtWording::id).orElse(""), language, shown.language(),
                own.map(one -> permission(visitor, one)).orElse(shown.source()), lines(shown));
    }

    private String permission(Visitor visitor, BroughtWording one) {
        String who = store.people().find(visitor.asker(), one.permission().attestedBy())
                .map(person -> person.names().shown()).orElse("somebody who has left");
        return "Brought by your practice. " + who + " attests the permission of " + one.permission().holder() + " of "
                + Language.ENGLISH.say(one.permission().givenOn()) + ": " + one.permission().reference() + ".";
    }

    private static List<String> lines(ShownForm shown) {
        List<String> lines = new ArrayList<>();
        Instrument instrument = shown.instrument();
        if (!shown.lead(Respondent.CLIENT).isEmpty()) {
            lines.add(shown.lead(Respondent.CLIENT));
        }
        for (Item item : instrument.items()) {
            lines.add(item.id() + ". " + shown.question(item, Respondent.CLIENT) + " ("
                    + String.join(", ", shown.labels(item)) + ")");
        }
        return lines;
    }
}
