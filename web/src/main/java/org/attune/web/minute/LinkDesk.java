package org.attune.web.minute;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.attune.store.Store;
import org.attune.store.access.Asker;
import org.attune.store.links.Links.Arrival;
import org.attune.web.forms.Days;
import org.attune.web.forms.FormBook;
import org.attune.web.page.Go;
import org.attune.web.page.Reply;
import org.attune.web.visit.Admits;
import org.attune.web.visit.Guest;
import org.attune.web.words.Language;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Where a client's link leads: the token is exchanged for a cookie at once, so that it stands in no address any more.
@Controller
@Admits(Guest.ANYONE)
public final class LinkDesk {

    private static final Asker.Program ASKER = new Asker.Program("link");
    /// Longer than any token that was given out.
    private static final int LONGEST_TOKEN = 64;

    private final Store store;
    private final Minutes minutes;
    private final Sittings sittings;
    private final Days days;

    public LinkDesk(Store store, Minutes minutes, Sittings sittings, Days days) {
        this.store = store;
        this.minutes = minutes;
        this.sittings = sittings;
        this.days = days;
    }

    /// Follows a link.
    @GetMapping("/l/{token}")
    public Reply follow(HttpServletRequest request, HttpServletResponse response, @PathVariable String token) {
        Arrival arrival = token.length() > LONGEST_TOKEN ? new Arrival.Unknown()
                : store.links().exchange(ASKER, token);
        Language spoken = sittings.voice(request).language();
        switch (arrival) {
            case Arrival.Opened opened -> minutes.begin(request, response, new Minute.Open(opened.client(), Way.LINK,
                    language(opened.client(), spoken)));
            case Arrival.Expired expired -> minutes.begin(request, response,
                    new Minute.RunOut(token, days.of(expired.at()), spoken));
            case Arrival.BeforeOwnPage before -> minutes.end(request, response);
            case Arrival.Unknown unknown -> minutes.end(request, response);
        }
        return Go.to(Sitting.START);
    }

    private Language language(Asker.Client client, Language otherwise) {
        return store.forms().find(client, client.formId())
                .map(record -> FormBook.language(record.form().edition())).orElse(otherwise);
    }

    /// Lets the therapist know that a new link is wanted. Whoever asks gets nothing.
    @PostMapping("/minute/ask")
    public Reply ask(HttpServletRequest request) {
        minutes.find(request).filter(Minute.RunOut.class::isInstance).map(Minute.RunOut.class::cast)
                .ifPresent(runOut -> {
                    store.links().askAgain(ASKER, runOut.token());
                    minutes.change(request, new Minute.AskedAgain(runOut.language()));
                });
        return Go.to(Sitting.START);
    }
}
