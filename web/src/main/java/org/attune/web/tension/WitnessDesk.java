package org.attune.web.tension;

import java.util.Optional;

import org.attune.core.tension.Seen;
import org.attune.core.tension.Sighting;
import org.attune.core.tension.WitnessKind;
import org.attune.store.tension.Addition;
import org.attune.web.page.ErrorPage;
import org.attune.web.page.Reply;
import org.attune.web.visit.Admits;
import org.attune.web.visit.Guest;
import org.attune.web.visit.Visitor;
import org.attune.web.words.Written;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Takes witnesses of a tension: from a form, or as the therapist reports them.
@Controller
@Admits(Guest.THERAPIST)
public final class WitnessDesk {

    private static final int BAD_REQUEST = 400;

    private final OwnTensions tensions;

    /// @param tensions the visitor's own tensions
    public WitnessDesk(OwnTensions tensions) {
        this.tensions = tensions;
    }

    /// Adds a witness.
    @PostMapping("/tensions/{id}/witnesses")
    public Reply add(Visitor visitor, @PathVariable String id, @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String seen, @RequestParam(defaultValue = "") String session,
            @RequestParam(defaultValue = "") String source, @RequestParam(defaultValue = "") String words) {
        Optional<WitnessKind> known = Written.word(kind, WitnessKind.class);
        Optional<Seen> said = Written.word(seen, Seen.class);
        return tensions.work(visitor, id, OwnTensions.gone(words), (found, tension) -> known.isEmpty() || said.isEmpty()
                ? ErrorPage.of(BAD_REQUEST)
                : tensions.add(visitor, id, new Addition.Witnessed(
                        new Sighting(known.get(), said.get(), Written.number(session)),
                        source.matches("[\\w -]{0,80}") ? source : "", Written.clean(words)),
                        "The witness is kept.", "#witnesses"));
    }
}
