package org.attune.web.account;

import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.attune.store.Store;
import org.attune.store.access.Asker;
import org.attune.store.people.Passwords.Trial;
import org.attune.store.people.Person;
import org.attune.web.page.Go;
import org.attune.web.page.Reply;
import org.attune.web.visit.Admits;
import org.attune.web.visit.Guest;
import org.attune.web.visit.Network;
import org.attune.web.visit.Visit;
import org.attune.web.visit.Visitor;
import org.attune.web.visit.Visits;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Talks to the script that talks to a browser's passkeys: what is asked goes out, the key's answer comes in.
///
/// What was asked stays in the session, and each question takes one answer.
@Controller
@Admits(Guest.MEMBER)
public final class PasskeyDesk {

    private static final Asker.Program ASKER = new Asker.Program("sign-in");
    private static final String ASKED = PasskeyDesk.class.getName() + ".asked";
    private static final int NOT_ACCEPTED = 422;

    private final Passkeys passkeys;
    private final Store store;
    private final Visits visits;
    private final JsonMapper json = JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

    public PasskeyDesk(Store store, Visits visits, Passkeys passkeys) {
        this.passkeys = passkeys;
        this.store = store;
        this.visits = visits;
    }

    /// Asks for any passkey.
    @PostMapping("/sign-in/passkey/question")
    @Admits(Guest.ANYONE)
    public ResponseEntity<String> askForKey(HttpServletRequest request) {
        return ask(request, passkeys.beginSignIn());
    }

    /// Lets in whoever the passkey belongs to.
    @PostMapping("/sign-in/passkey")
    @Admits(Guest.ANYONE)
    public ResponseEntity<String> signIn(HttpServletRequest request, @RequestBody String body) {
        Optional<Person> person = take(request, PublicKeyCredentialRequestOptions.class)
                .flatMap(asked -> owner(asked, body));
        person.ifPresent(known -> visits.begin(request, known, Visit.Stage.COMPLETE));
        return person.isPresent() ? ResponseEntity.noContent().build() : ResponseEntity.status(NOT_ACCEPTED).build();
    }

    private Optional<Person> owner(PublicKeyCredentialRequestOptions asked, String body) {
        try {
            PublicKeyCredential<AuthenticatorAssertionResponse> answer = json.readValue(body, new TypeReference<>() {});
            return store.people().findBySignInName(ASKER, passkeys.signIn(asked, answer));
        } catch (RuntimeException notAccepted) {
            return Optional.empty();
        }
    }

    /// Asks for a new passkey, if the password is known: whoever only sits down at an open page makes no key to it. Nothing is no guess.
    @PostMapping("/account/passkeys/question")
    public ResponseEntity<String> askForNew(HttpServletRequest request, Visitor visitor,
            @RequestParam(defaultValue = "") String present) {
        boolean isRight = !present.isEmpty() && store.passwords().attempt(ASKER, visitor.person().names().signIn(),
                present, Network.of(request)) instanceof Trial.Right;
        return isRight ? ask(request, passkeys.beginNew(visitor.person()))
                : ResponseEntity.status(NOT_ACCEPTED).build();
    }

    /// Keeps a new passkey.
    @PostMapping("/account/passkeys")
    public ResponseEntity<String> keep(HttpServletRequest request, Visitor visitor, @RequestBody String body) {
        Optional<PublicKeyCredentialCreationOptions> asked = take(request, PublicKeyCredentialCreationOptions.class);
        if (asked.isEmpty()) {
            return ResponseEntity.status(NOT_ACCEPTED).build();
        }
        try {
            passkeys.keepNew(asked.get(), json.readValue(body, RelyingPartyPublicKey.class));
            store.people().passkeyAdded(visitor.asker());
            return ResponseEntity.noContent().build();
        } catch (RuntimeException notAccepted) {
            return ResponseEntity.status(NOT_ACCEPTED).build();
        }
    }

    /// Removes one of the visitor's own.
    @PostMapping("/account/passkeys/{id}/remove")
    public Reply remove(Visitor visitor, @PathVariable String id) {
        if (passkeys.remove(visitor.person(), id)) {
            store.people().passkeyRemoved(visitor.asker(), visitor.person().id());
        }
        return Go.to("/account").saying("The passkey is removed.");
    }

    private ResponseEntity<String> ask(HttpServletRequest request, Object asked) {
        request.getSession().setAttribute(ASKED, asked);
        return ResponseEntity.ok().header("Content-Type", "application/json").body(json.writeValueAsString(asked));
    }

    private static <T> Optional<T> take(HttpServletRequest request, Class<T> kind) {
        HttpSession session = request.getSession(false);
        if (session == null) {
            return Optional.empty();
        }
        Object asked = session.getAttribute(ASKED);
        session.removeAttribute(ASKED);
        return kind.isInstance(asked) ? Optional.of(kind.cast(asked)) : Optional.empty();
    }
}
