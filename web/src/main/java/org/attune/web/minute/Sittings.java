package org.attune.web.minute;

import java.util.Collections;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import org.attune.store.Store;
import org.attune.store.access.Asker;
import org.attune.store.forms.FormRecord;
import org.attune.store.forms.HalfState;
import org.attune.web.forms.FormBook;
import org.attune.web.words.Catalogue;
import org.attune.web.words.Language;

/// Finds out, for each request, which form a client sits before.
public final class Sittings {

    private final Store store;
    private final Minutes minutes;
    private final FormBook forms;
    private final Catalogue catalogue = Catalogue.load("minute");

    public Sittings(Store store, Minutes minutes, FormBook forms) {
        this.store = store;
        this.minutes = minutes;
        this.forms = forms;
    }

    /// The form that takes answers from this browser. Empty when there is none, or it is handed in.
    Optional<Sitting> find(HttpServletRequest request) {
        return minutes.find(request)
                .filter(Minute.Open.class::isInstance).map(Minute.Open.class::cast)
                .flatMap(this::sit)
                .filter(sitting -> !isHandedIn(sitting) && mayOpen(sitting));
    }

    /// The form of an open minute, handed in or not.
    Optional<Sitting> sit(Minute.Open open) {
        return store.forms().find(open.client(), open.client().formId())
                .flatMap(record -> sit(open, record));
    }

    private Optional<Sitting> sit(Minute.Open open, FormRecord record) {
        return forms.find(record.form().edition(), open.language())
                .map(shown -> new Sitting(open, record, shown, voice(open.language()),
                        forms.calls(shown.instrument())));
    }

    static boolean isHandedIn(Sitting sitting) {
        return sitting.record().client().state() instanceof HalfState.HandedIn;
    }

    /// Whether the form may be opened: one that asks about danger only beside the numbers to call, and while somebody reads it.
    boolean mayOpen(Sitting sitting) {
        return forms.mayOpen(sitting.shown().instrument()) && isRead(sitting);
    }

    /// Whether there is a therapist whom an answer about danger reaches; there is none before a case whose therapist left is
    /// handed over.
    boolean isRead(Sitting sitting) {
        Asker.Client client = sitting.minute().client();
        return !sitting.shown().instrument().hasRisk() || store.cases().isInHands(client, client.caseId());
    }

    /// The words of a language.
    Voice voice(Language language) {
        return new Voice(language, catalogue.in(language));
    }

    /// The words for whoever is not known: in the first language that their browser asks for and we speak.
    Voice voice(HttpServletRequest request) {
        return voice(Language.firstOf(Collections.list(request.getLocales())));
    }
}
