package org.attune.web.account;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.attune.store.Store;
import org.attune.store.access.Asker;
import org.attune.store.access.Outcome;
import org.attune.store.access.Role;
import org.attune.store.people.Names;
import org.attune.store.people.Person;
import org.attune.store.people.SetupLinks.For;
import org.attune.web.page.ErrorPage;
import org.attune.web.page.Go;
import org.attune.web.page.Reply;
import org.attune.web.visit.Admits;
import org.attune.web.visit.Guest;
import org.attune.web.visit.Visit;
import org.attune.web.visit.Visits;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Takes a one-time link and lets whoever holds it choose names and password.
///
/// The link's token moves at once from the address into the browser's session, so that it stays in no history.
@Controller
@Admits(Guest.ANYONE)
public final class SetUpDesk {

    private static final Asker.Program ASKER = new Asker.Program("set-up");
    private static final String TOKEN = SetUpDesk.class.getName() + ".token";
    private static final ErrorPage UNUSABLE = new ErrorPage(404, "This link opens nothing any more",
            "It was used before, is past its date, or was never given out.",
            "Ask whoever runs your practice for a new one. If that is you, start Attune again: it prints one.");

    private final Store store;
    private final Visits visits;

    public SetUpDesk(Store store, Visits visits) {
        this.store = store;
        this.visits = visits;
    }

    /// Where the link leads.
    @GetMapping("/set-up/{token}")
    public Reply take(HttpServletRequest request, @PathVariable String token) {
        if (store.setupLinks().find(ASKER, token).isEmpty()) {
            return UNUSABLE;
        }
        visits.end(request);
        request.getSession().setAttribute(TOKEN, token);
        return Go.to("/set-up");
    }

    /// The form.
    @GetMapping("/set-up")
    public Reply show(HttpServletRequest request) {
        return known(request).<Reply>map(SetUpDesk::page).orElse(UNUSABLE);
    }

    private Optional<For> known(HttpServletRequest request) {
        return token(request).flatMap(token -> store.setupLinks().find(ASKER, token));
    }

    private static Optional<String> token(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? Optional.empty() : Optional.ofNullable((String) session.getAttribute(TOKEN));
    }

    private static SetUpPage page(For whom) {
        return switch (whom) {
            case For.FirstPerson first -> new SetUpPage(true, "", "", "");
            case For.Somebody somebody -> new SetUpPage(false, somebody.person().names().shown(),
                    somebody.person().names().signIn(), "");
        };
    }

    /// Sets up whoever the link is for.
    @PostMapping("/set-up")
    public Reply setUp(HttpServletRequest request, @RequestParam(defaultValue = "") String shown,
            @RequestParam(defaultValue = "") String name, @RequestParam String password, @RequestParam String again,
            @RequestParam(defaultValue = "") String therapist) {
        Optional<For> whom = known(request);
        if (whom.isEmpty()) {
            return UNUSABLE;
        }
        SetUpPage page = whom.get() instanceof For.FirstPerson ? new SetUpPage(true, shown, name, "")
                : page(whom.get());
        if (!password.equals(again)) {
            return page.refusing("The two passwords are not the same. Type both again.");
        }
        return switch (use(whom.get(), token(request).orElse(""), page, password, therapist.isEmpty())) {
            case Outcome.Done<Person> done -> {
                visits.begin(request, done.value(), Visit.Stage.PASSWORD_GIVEN);
                yield Go.to("/sign-in/second");
            }
            case Outcome.Refused<Person> refused -> page.refusing(refused.why());
        };
    }

    private Outcome<Person> use(For whom, String token, SetUpPage page, String password, boolean seesNoClients) {
        return switch (whom) {
            case For.FirstPerson first -> {
                Set<Role> roles = seesNoClients ? EnumSet.of(Role.ADMINISTRATOR)
                        : EnumSet.of(Role.ADMINISTRATOR, Role.THERAPIST);
                try {
                    Names names = new Names(page.signInName(), page.shownName());
                    yield store.setupLinks().useFirst(ASKER, token, names, roles, password);
                } catch (IllegalArgumentException e) {
                    yield new Outcome.Refused<>("Both names have 1 to 200 letters, and no line breaks in them.");
                }
            }
            case For.Somebody somebody -> store.setupLinks().use(ASKER, token, password);
        };
    }
}
