package org.attune.web.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import org.attune.store.Store;
import org.attune.store.access.Asker;
import org.attune.store.people.Passwords.Trial;
import org.attune.web.page.Go;
import org.attune.web.page.Page;
import org.attune.web.page.Reply;
import org.attune.web.reflection.OpenStores;
import org.attune.web.settings.Settings;
import org.attune.web.visit.Admits;
import org.attune.web.visit.Guest;
import org.attune.web.visit.Interrupted;
import org.attune.web.visit.Network;
import org.attune.web.visit.Visit;
import org.attune.web.visit.Visitor;
import org.attune.web.visit.Visits;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Lets people in by name and password, locks behind them, and lets them out.
@Controller
@Admits(Guest.ANYONE)
public final class SignInDesk {

    private static final Asker.Program ASKER = new Asker.Program("sign-in");
    private static final String WRONG = "Name or password is not right. Try again; after some tries it takes longer and "
            + "longer. Whoever runs your practice can give you a link for a new password.";

    private final Store store;
    private final Visits visits;
    private final Settings settings;
    private final Clock clock;
    private final OpenStores reflections;

    public SignInDesk(Store store, Visits visits, Settings settings, Clock clock, OpenStores reflections) {
        this.reflections = reflections;
        this.store = store;
        this.visits = visits;
        this.settings = settings;
        this.clock = clock;
    }

    /// The form; whoever is signed in needs none.
    @GetMapping("/sign-in")
    public Reply show(HttpServletRequest request) {
        return Visitor.in(request).isPresent() ? Go.to("/") : new SignInPage("");
    }

    /// Tries a password.
    @PostMapping("/sign-in")
    public Reply signIn(HttpServletRequest request, @RequestParam String name, @RequestParam String password) {
        return switch (store.passwords().attempt(ASKER, name, password, Network.of(request))) {
            case Trial.Right right -> {
                visits.begin(request, right.person(), stage());
                yield Go.to("/");
            }
            case Trial.Wrong wrong -> new SignInPage(WRONG);
            case Trial.TooEarly early -> new SignInPage(tooEarly(early.until()));
        };
    }

    private Visit.Stage stage() {
        return settings.isDemo() ? Visit.Stage.COMPLETE : Visit.Stage.PASSWORD_GIVEN;
    }

    /// The form of a locked visit.
    @GetMapping("/unlock")
    @Admits(Guest.LOCKED)
    public Page showLocked(Visitor visitor) {
        return locked(visitor, "");
    }

    private static UnlockPage locked(Visitor visitor, String refusal) {
        return new UnlockPage(visitor.person().names().signIn(), refusal);
    }

    /// Tries the password of whoever the visit belongs to.
    @PostMapping("/unlock")
    @Admits(Guest.LOCKED)
    public Reply unlock(HttpServletRequest request, Visitor visitor, @RequestParam String password) {
        return switch (store.passwords().attempt(ASKER, visitor.person().names().signIn(), password,
                Network.of(request))) {
            case Trial.Right right -> {
                visits.unlock(request);
                yield whereTheyWere(request);
            }
            case Trial.Wrong wrong -> locked(visitor, "That password is not right.");
            case Trial.TooEarly early -> locked(visitor, tooEarly(early.until()));
        };
    }

    /// Back to the page that was asked for, or to the form that was sent; to Today where neither is known.
    private static Go whereTheyWere(HttpServletRequest request) {
        Optional<Interrupted> at = Interrupted.find(request);
        if (at.filter(Interrupted::isForm).isPresent()) {
            return Go.to("/resume");
        }
        Interrupted.forget(request);
        return Go.to(at.map(Interrupted::path).orElse("/"));
    }

    /// The form that was sent to a locked page, to be sent again or thrown away.
    @GetMapping("/resume")
    @Admits(Guest.MEMBER)
    public Reply resume(HttpServletRequest request) {
        return Interrupted.find(request).filter(Interrupted::isForm).<Reply>map(ResumePage::new)
                .orElseGet(() -> Go.to("/"));
    }

    /// Throws it away.
    @PostMapping("/resume/drop")
    @Admits(Guest.MEMBER)
    public Reply drop(HttpServletRequest request) {
        Interrupted.forget(request);
        return Go.to("/").saying("What you had typed is thrown away.");
    }

    /// Locks at once, as when somebody leaves the desk.
    @PostMapping("/lock")
    @Admits(Guest.MEMBER)
    public Reply lock(HttpServletRequest request) {
        visits.lock(request);
        reflections.end(request);
        return Go.to("/unlock");
    }

    /// Ends the visit.
    @PostMapping("/sign-out")
    @Admits({Guest.MEMBER, Guest.LOCKED, Guest.HALF_SIGNED_IN})
    public Reply signOut(HttpServletRequest request) {
        visits.end(request);
        return Go.to("/sign-in").saying("You are signed out.");
    }

    private String tooEarly(Instant until) {
        long seconds = Math.max(1, Duration.between(clock.instant(), until).toSeconds() + 1);
        return "There were too many tries, so guessing is slowed down. Try again in "
                + Optional.of(seconds).filter(few -> few < 90).map(few -> few + " seconds.")
                        .orElse(seconds / 60 + 1 + " minutes.");
    }
}
