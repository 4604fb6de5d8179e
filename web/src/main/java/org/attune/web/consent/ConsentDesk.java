package org.attune.web.consent;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.attune.store.Store;
import org.attune.store.access.Role;
import org.attune.store.cases.TherapyCase;
import org.attune.store.consent.Consent.Material;
import org.attune.store.consent.Consent.Matter;
import org.attune.store.consent.Consent.Purpose;
import org.attune.web.forms.Days;
import org.attune.web.page.Go;
import org.attune.web.page.Reply;
import org.attune.web.sessions.OwnCases;
import org.attune.web.visit.Admits;
import org.attune.web.visit.Guest;
import org.attune.web.visit.Visitor;
import org.attune.web.words.Language;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Where therapist and client read together what can be agreed to, and write down what is.
@Controller
@Admits(Guest.THERAPIST)
public final class ConsentDesk {

    private final Store store;
    private final OwnCases cases;
    private final ConsentMaking making;

    public ConsentDesk(Store store, OwnCases cases, ConsentTexts texts, Days days) {
        this.store = store;
        this.cases = cases;
        this.making = new ConsentMaking(store, texts, days);
    }

    /// The matrix, with the texts in a language.
    @GetMapping("/cases/{id}/consent")
    public Reply show(Visitor visitor, @PathVariable String id, @RequestParam(defaultValue = "") String in) {
        return cases.work(visitor, id, found -> making.make(visitor.asker(), found, language(in), ""));
    }

    private static Language language(String tag) {
        return Language.find(tag).orElse(Language.ENGLISH);
    }

    /// Writes down that the client agrees, in the text that stood on the page.
    ///
    /// @param materials what was ticked
    /// @param person by whom; empty for everybody with that purpose
    @PostMapping("/cases/{id}/consent")
    public Reply give(Visitor visitor, @PathVariable String id, @RequestParam(defaultValue = "") String in,
            @RequestParam(defaultValue = "") String purpose, @RequestParam(defaultValue = "") Set<String> materials,
            @RequestParam(defaultValue = "") String person) {
        return cases.work(visitor, id, found -> {
            List<Matter> matters = Stream.of(Purpose.values())
                    .filter(one -> one.name().equals(purpose))
                    .flatMap(one -> Stream.of(Material.values())
                            .filter(material -> materials.contains(material.name())
                                    && ConsentTexts.isOffered(one, material))
                            .map(material -> new Matter(one, material, person)))
                    .toList();
            if (matters.isEmpty()) {
                return making.make(visitor.asker(), found, language(in), "tick what your client agrees to.");
            }
            if (!person.isEmpty() && !isSupervisor(visitor, person)) {
                return making.make(visitor.asker(), found, language(in),
                        "choose somebody who supervises in this practice.");
            }
            store.consents().give(visitor.asker(), found.id(), matters, ConsentTexts.version(language(in)));
            return back(found, in).saying("Written down. It holds until your client withdraws it.");
        });
    }

    private boolean isSupervisor(Visitor visitor, String person) {
        return store.people().find(visitor.asker(), person)
                .filter(one -> !one.hasLeft() && one.roles().contains(Role.SUPERVISOR)).isPresent();
    }

    private static Go back(TherapyCase found, String in) {
        return Go.to("/cases/" + found.id() + "/consent?in=" + language(in).tag());
    }

    /// Withdraws one, at once.
    @PostMapping("/cases/{id}/consent/withdraw")
    public Reply withdraw(Visitor visitor, @PathVariable String id, @RequestParam(defaultValue = "") String in,
            @RequestParam(defaultValue = "") String consent) {
        return cases.work(visitor, id, found -> {
            store.consents().withdraw(visitor.asker(), found.id(), consent);
            return back(found, in).saying("Withdrawn. It counts from now on.");
        });
    }
}
