package org.attune.web.instruments;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.attune.core.instrument.Instrument;
import org.attune.core.instrument.LicenceClass;
import org.attune.core.instrument.Measures;
import org.attune.formats.instruments.ShippedInstruments;
import org.attune.web.forms.FormBook;
import org.attune.web.instruments.FormsPage.Row;
import org.attune.web.instruments.FormsPage.State;
import org.attune.web.page.ErrorPage;
import org.attune.web.page.Go;
import org.attune.web.page.Page;
import org.attune.web.page.Reply;
import org.attune.web.visit.Admits;
import org.attune.web.visit.Guest;
import org.attune.web.visit.Visitor;
import org.attune.web.words.Language;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Which forms the practice has, and which of them it uses.
@Controller
@Admits(Guest.MEMBER)
public final class FormsDesk {

    private static final int NOT_FOUND = 404;

    private final FormBook forms;
    private final List<Instrument> instruments = ShippedInstruments.listAll();

    public FormsDesk(FormBook forms) {
        this.forms = forms;
    }

    /// All of them.
    @GetMapping("/forms")
    public Page list(Visitor visitor) {
        String waiting = instruments.stream().filter(Instrument::hasRisk).filter(one -> !forms.mayOpen(one))
                .map(Instrument::name).collect(Collectors.joining(", "));
        return new FormsPage(instruments.stream().map(this::row).toList(),
                new FormsPage.Danger(forms.calls().calls().size(), waiting), visitor.isOneOf(Guest.ADMINISTRATOR));
    }

    private Row row(Instrument instrument) {
        String languages = forms.listLanguages(instrument.id()).stream().map(Language::ownName)
                .collect(Collectors.joining(", "));
        return new Row(instrument.id(), instrument.name(), asks(instrument), instrument.licence().kind().title(),
                languages,
                state(instrument));
    }

    private State state(Instrument instrument) {
        if (instrument.licence().kind() == LicenceClass.NEVER) {
            return State.NEVER;
        }
        if (instrument.items().isEmpty()) {
            return State.TOTALS_ONLY;
        }
        if (forms.listForms(instrument.id()).isEmpty()) {
            return State.NEEDS_WORDING;
        }
        if (!forms.mayOpen(instrument)) {
            return State.NEEDS_CALLS;
        }
        return forms.isInUse(instrument) ? State.IN_USE : State.NOT_IN_USE;
    }

    /// What an instrument asks about.
    static String asks(Instrument instrument) {
        String about = asks(instrument.measures());
        return instrument.isUnvalidated() ? about + "; unvalidated" : about;
    }

    private static String asks(Measures measures) {
        return switch (measures) {
            case ALLIANCE -> "how you work together";
            case SESSION -> "the session";
            case SYMPTOMS -> "how the client has been";
            case STRAIN -> "strain between you";
        };
    }

    /// Begins to offer a form to therapists.
    @PostMapping("/forms/{instrument}/use")
    @Admits(Guest.ADMINISTRATOR)
    public Reply use(Visitor visitor, @PathVariable String instrument) {
        return find(instrument).<Reply>map(found -> {
            if (!forms.mayOpen(found)) {
                return Go.to("/forms/calls").saying(found.name()
                        + " asks about danger to life. Enter whom a client calls first; then it can be used.");
            }
            forms.offer(visitor.asker(), found);
            return Go.to("/forms").saying(found.name() + " is in use.");
        }).orElseGet(() -> ErrorPage.of(NOT_FOUND));
    }

    /// Offers a form no more.
    @PostMapping("/forms/{instrument}/rest")
    @Admits(Guest.ADMINISTRATOR)
    public Reply rest(Visitor visitor, @PathVariable String instrument) {
        return find(instrument).<Reply>map(found -> {
            forms.rest(visitor.asker(), found);
            return Go.to("/forms").saying(found.name() + " is not asked any more. What was asked with it stays.");
        }).orElseGet(() -> ErrorPage.of(NOT_FOUND));
    }

    private Optional<Instrument> find(String id) {
        return forms.listShown().stream().filter(one -> one.id().equals(id)).findFirst();
    }
}
