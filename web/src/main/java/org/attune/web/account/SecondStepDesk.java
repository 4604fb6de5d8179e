package org.attune.web.account;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.attune.store.Store;
import org.attune.store.access.Asker;
import org.attune.store.access.Outcome;
import org.attune.store.people.Person;
import org.attune.store.people.SecondSteps.Trial;
import org.attune.web.page.Go;
import org.attune.web.page.Page;
import org.attune.web.page.QrCode;
import org.attune.web.page.Reply;
import org.attune.web.visit.Admits;
import org.attune.web.visit.Guest;
import org.attune.web.visit.Visit;
import org.attune.web.visit.Visitor;
import org.attune.web.visit.Visits;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The step after the password: a code of an authenticator, which is set up here by whoever has none yet.
@Controller
@Admits(Guest.HALF_SIGNED_IN)
public final class SecondStepDesk {

    private static final Asker.Program ASKER = new Asker.Program("sign-in");
    private static final String LETTERS = SecondStepDesk.class.getName() + ".letters";
    private static final Pattern AUTHENTICATOR_CODE = Pattern.compile("[0-9]{6}");

    private final Store store;
    private final Visits visits;

    public SecondStepDesk(Store store, Visits visits) {
        this.store = store;
        this.visits = visits;
    }

    /// Asks for a code, or for the setting up.
    @GetMapping("/sign-in/second")
    public Reply show(Visitor visitor) {
        return store.secondSteps().isAsked(ASKER, visitor.person().id())
                ? new SecondStepPage("")
                : Go.to("/account/authenticator");
    }

    /// Tries a code: six digits are an authenticator's, anything else is a recovery code.
    @PostMapping("/sign-in/second")
    public Reply tryCode(HttpServletRequest request, Visitor visitor, @RequestParam String code) {
        String digits = code.replace(" ", "");
        String id = visitor.person().id();
        Trial trial = AUTHENTICATOR_CODE.matcher(digits).matches()
                ? store.secondSteps().attempt(ASKER, id, digits)
                : store.secondSteps().attemptRecovery(ASKER, id, code);
        return switch (trial) {
            case RIGHT -> {
                visits.begin(request, visitor.person(), Visit.Stage.COMPLETE);
                yield Go.to("/");
            }
            case WRONG ->
                new SecondStepPage("That code does not fit, or was used before. Each code works once; wait for "
                        + "the next one, and see that the clock of the device is right.");
            case TOO_EARLY -> new SecondStepPage("There were too many tries, so guessing is slowed down. Wait a minute "
                    + "and try again.");
        };
    }

    /// Shows the secret for an authenticator, while one is being set up.
    @GetMapping("/account/authenticator")
    @Admits({Guest.HALF_SIGNED_IN, Guest.MEMBER})
    public Reply showSecret(HttpServletRequest request, Visitor visitor) {
        if (!maySetUp(request, visitor)) {
            return Go.to(visitor.isOneOf(Guest.MEMBER) ? "/account" : "/sign-in/second");
        }
        return page(visitor.person(), letters(request).orElseGet(() -> begin(store, request, visitor)), "");
    }

    /// Whoever gave only the password sets up a second step where none is asked of them, and replaces none. Whoever is signed in sets up
    /// the one they began with here, or their first.
    private boolean maySetUp(HttpServletRequest request, Visitor visitor) {
        String id = visitor.person().id();
        return visitor.isOneOf(Guest.MEMBER)
                ? letters(request).isPresent() || !store.secondSteps().isSet(ASKER, id)
                : !store.secondSteps().isAsked(ASKER, id);
    }

    /// The letters stay in the session, so that loading the page again shows the same.
    static String begin(Store store, HttpServletRequest request, Visitor visitor) {
        String letters = store.secondSteps().begin(visitor.asker());
        request.getSession().setAttribute(LETTERS, letters);
        return letters;
    }

    /// Takes the secret into use.
    @PostMapping("/account/authenticator")
    @Admits({Guest.HALF_SIGNED_IN, Guest.MEMBER})
    public Reply confirm(HttpServletRequest request, Visitor visitor, @RequestParam String code) {
        Optional<String> letters = letters(request);
        if (letters.isEmpty() || !maySetUp(request, visitor)) {
            return Go.to("/account/authenticator");
        }
        return switch (store.secondSteps().confirm(visitor.asker(), code.replace(" ", ""))) {
            case Outcome.Done<String> done -> {
                visits.begin(request, visitor.person(), Visit.Stage.COMPLETE);
                yield new RecoveryPage(store.secondSteps().makeRecoveryCodes(visitor.asker()));
            }
            case Outcome.Refused<String> refused -> page(visitor.person(), letters.get(), refused.why());
        };
    }

    private static Optional<String> letters(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? Optional.empty() : Optional.ofNullable((String) session.getAttribute(LETTERS));
    }

    private static Page page(Person person, String letters, String refusal) {
        String label = URLEncoder.encode(person.names().signIn(), UTF_8).replace("+", "%20");
        QrCode qr = QrCode.of("otpauth://totp/Attune:" + label + "?secret=" + letters + "&issuer=Attune");
        return new AuthenticatorPage(qr, letters.replaceAll("(.{4})(?=.)", "$1 "), refusal);
    }
}
