package org.attune.web.account;

import jakarta.servlet.http.HttpServletRequest;
import org.attune.store.Store;
import org.attune.store.access.Asker;
import org.attune.store.access.Outcome;
import org.attune.store.people.Passwords.Trial;
import org.attune.web.page.Go;
import org.attune.web.page.Page;
import org.attune.web.page.Reply;
import org.attune.web.reflection.OpenStores;
import org.attune.web.visit.Admits;
import org.attune.web.visit.Guest;
import org.attune.web.visit.Network;
import org.attune.web.visit.Visit;
import org.attune.web.visit.Visitor;
import org.attune.web.visit.Visits;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Everybody's own account.
@Controller
@Admits(Guest.MEMBER)
public final class AccountDesk {

    private static final Asker.Program ASKER = new Asker.Program("account");

    private final Store store;
    private final Visits visits;
    private final Passkeys passkeys;
    private final OpenStores reflections;

    public AccountDesk(Store store, Visits visits, Passkeys passkeys, OpenStores reflections) {
        this.reflections = reflections;
        this.passkeys = passkeys;
        this.store = store;
        this.visits = visits;
    }

    /// What there is.
    @GetMapping("/account")
    public Page show(Visitor visitor) {
        return page(visitor, "");
    }

    private AccountPage page(Visitor visitor, String refusal) {
        String id = visitor.person().id();
        return new AccountPage(visitor.person(), store.secondSteps().isSet(visitor.asker(), id),
                store.secondSteps().recoveryCodesLeft(visitor.asker()),
                passkeys.list(visitor.person()), refusal);
    }

    /// Changes the password, if the present one is known; every other browser is signed out.
    @PostMapping("/account/password")
    public Reply changePassword(HttpServletRequest request, Visitor visitor, @RequestParam String present,
            @RequestParam String password, @RequestParam String again) {
        if (!password.equals(again)) {
            return page(visitor, "The two new passwords are not the same. Type both again.");
        }
        Trial trial = store.passwords().attempt(ASKER, visitor.person().names().signIn(), present,
                Network.of(request));
        if (!(trial instanceof Trial.Right)) {
            return page(visitor, "The present password is not right, or it was tried too often just now.");
        }
        return switch (store.passwords().set(visitor.asker(), visitor.person().id(), password)) {
            case Outcome.Done<String> done -> {
                reflections.endAll(visitor.person().id());
                visits.begin(request, visitor.person(), Visit.Stage.COMPLETE);
                yield Go.to("/account").saying("The password is changed; every other browser is signed out.");
            }
            case Outcome.Refused<String> refused -> page(visitor, refused.why());
        };
    }

    /// Ends the authenticator that somebody has, and begins with another one, if the password is known: whoever only sits
    /// down at an open page cannot take an account over.
    @PostMapping("/account/authenticator/new")
    public Reply replaceAuthenticator(HttpServletRequest request, Visitor visitor,
            @RequestParam(defaultValue = "") String present) {
        Trial trial = store.passwords().attempt(ASKER, visitor.person().names().signIn(), present,
                Network.of(request));
        if (!(trial instanceof Trial.Right)) {
            return page(visitor, "The present password is not right, or it was tried too often just now.");
        }
        SecondStepDesk.begin(store, request, visitor);
        return Go.to("/account/authenticator");
    }

    /// Ends every visit of this person, in this browser and all others.
    @PostMapping("/account/sign-out-everywhere")
    public Reply signOutEverywhere(HttpServletRequest request, Visitor visitor) {
        store.people().signOutEverywhere(visitor.asker(), visitor.person().id());
        reflections.endAll(visitor.person().id());
        visits.end(request);
        return Go.to("/sign-in").saying("You are signed out everywhere.");
    }
}
