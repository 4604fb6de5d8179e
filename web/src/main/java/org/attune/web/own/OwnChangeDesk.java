package org.attune.web.own;

import java.util.Arrays;
import java.util.function.Function;

import jakarta.servlet.http.HttpServletRequest;
import org.attune.core.pairing.Seal;
import org.attune.core.pairing.Sharing;
import org.attune.store.Store;
import org.attune.web.page.Go;
import org.attune.web.page.Reply;
import org.attune.web.visit.Admits;
import org.attune.web.visit.Guest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What a client changes on their own page. Answers that are handed in stay as they are, for the line is made of them; what
/// is shared of them may change at any time, and words may be taken away.
@Controller
@Admits(Guest.ANYONE)
public final class OwnChangeDesk {

    private final Store store;
    private final OwnVisits visits;
    private final OwnMaking making;

    public OwnChangeDesk(Store store, OwnVisits visits, OwnMaking making) {
        this.store = store;
        this.visits = visits;
        this.making = making;
    }

    private Reply inside(HttpServletRequest request, Function<OwnVisit.Inside, Reply> doing) {
        return visits.findInside(request).map(doing).orElseGet(() -> Go.to(OwnDesk.PATH));
    }

    private Go done(OwnVisit.Inside visit, String key) {
        return Go.to(OwnDesk.PATH).saying(making.voice(visit.language()).say(key));
    }

    /// Changes what is shared of a form that is handed in.
    ///
    /// @param choice what is shared from now on
    @PostMapping("/own/forms/{id}/sharing")
    public Reply share(HttpServletRequest request, @PathVariable String id,
            @RequestParam(defaultValue = "") String choice) {
        return inside(request, visit -> Arrays.stream(Sharing.values())
                .filter(sharing -> sharing.name().equals(choice))
                .filter(sharing -> mayChange(visit, id, sharing))
                .findFirst()
                .flatMap(sharing -> store.halves().changeSharing(visit.client(), id, sharing).done())
                .map(changed -> done(visit, "own.share.done"))
                .orElseGet(() -> Go.to(OwnDesk.PATH)));
    }

    private boolean mayChange(OwnVisit.Inside visit, String form, Sharing sharing) {
        return store.forms().find(visit.client(), form)
                .map(record -> making.before(visit.client()).choices(record).contains(sharing))
                .orElse(true);
    }

    /// Withdraws a consent, at once.
    @PostMapping("/own/consent")
    public Reply withdraw(HttpServletRequest request, @RequestParam(defaultValue = "") String consent) {
        return inside(request, visit -> {
            store.consents().withdraw(visit.client(), visit.client().caseId(), consent);
            return done(visit, "own.agreed.done");
        });
    }

    /// Takes the words away that a client wrote on a form.
    @PostMapping("/own/forms/{id}/words")
    public Reply takeWordsAway(HttpServletRequest request, @PathVariable String id) {
        return inside(request, visit -> {
            boolean isCovered = store.forms().find(visit.client(), id)
                    .filter(record -> making.before(visit.client()).of(record) != Seal.View.ANSWERS)
                    .isPresent();
            if (isCovered) {
                return Go.to(OwnDesk.PATH);
            }
            store.halves().takeWordsAway(visit.client(), id);
            return done(visit, "own.words.done");
        });
    }
}
