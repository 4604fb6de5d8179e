package org.attune.web.reflection;

import jakarta.servlet.http.HttpServletRequest;
import org.attune.store.Store;
import org.attune.store.access.Asker;
import org.attune.store.access.Outcome;
import org.attune.store.own.PrivateStore.Fresh;
import org.attune.store.people.Passwords.Trial;
import org.attune.web.forms.Days;
import org.attune.web.page.Go;
import org.attune.web.page.Page;
import org.attune.web.page.Reply;
import org.attune.web.visit.Admits;
import org.attune.web.visit.Guest;
import org.attune.web.visit.Network;
import org.attune.web.visit.Visitor;
import org.attune.web.words.Language;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Makes a reflection store, and chooses what opens it anew. Whatever gives a recovery code shows it there and then, once.
@Controller
@Admits(Guest.THERAPIST)
public final class PassphraseDesk {

    private static final Asker.Program ASKER = new Asker.Program("reflection");
    private static final String NOT_THE_SAME = "The two passphrases are not the same. Type both again.";

    private final Store store;
    private final Door door;
    private final Days days;

    public PassphraseDesk(Store store, Door door, Days days) {
        this.store = store;
        this.door = door;
        this.days = days;
    }

    /// What it is, before it is made.
    @GetMapping("/reflection/new")
    public Reply showNew(Visitor visitor) {
        return store.privateStore().isThere(visitor.asker()) ? Go.to("/reflection") : new MakePage("");
    }

    /// Makes it.
    @PostMapping("/reflection/new")
    public Reply make(HttpServletRequest request, Visitor visitor, @RequestParam(defaultValue = "") String passphrase,
            @RequestParam(defaultValue = "") String again) {
        if (!passphrase.equals(again)) {
            return new MakePage(NOT_THE_SAME);
        }
        return switch (store.privateStore().make(visitor.asker(), passphrase)) {
            case Outcome.Done<Fresh> done -> show(request, visitor, done.value(), true);
            case Outcome.Refused<Fresh> refused -> new MakePage(refused.why());
        };
    }

    private CodePage show(HttpServletRequest request, Visitor visitor, Fresh fresh, boolean isFirst) {
        door.opened(request, visitor, fresh.leaves());
        return new CodePage(fresh.recoveryCode(), Language.ENGLISH.say(days.today()), isFirst);
    }

    /// Asks for the old passphrase and a new one.
    @GetMapping("/reflection/passphrase")
    public Reply showPassphrase(Visitor visitor) {
        return store.privateStore().isThere(visitor.asker()) ? page(visitor, false, "") : Go.to("/reflection/new");
    }

    /// Takes the new one.
    @PostMapping("/reflection/passphrase")
    public Reply renew(HttpServletRequest request, Visitor visitor, @RequestParam(defaultValue = "") String present,
            @RequestParam(defaultValue = "") String passphrase, @RequestParam(defaultValue = "") String again) {
        if (!passphrase.equals(again)) {
            return page(visitor, false, NOT_THE_SAME);
        }
        return switch (store.privateStore().renew(visitor.asker(), present,
                passphrase.isEmpty() ? present : passphrase)) {
            case Outcome.Done<Fresh> done -> show(request, visitor, done.value(), false);
            case Outcome.Refused<Fresh> refused -> page(visitor, false, refused.why());
        };
    }

    /// Asks for the recovery code and a new passphrase.
    @GetMapping("/reflection/forgotten")
    public Reply showForgotten(Visitor visitor) {
        return store.privateStore().isThere(visitor.asker()) ? page(visitor, true, "") : Go.to("/reflection/new");
    }

    /// Takes them.
    @PostMapping("/reflection/forgotten")
    public Reply recover(HttpServletRequest request, Visitor visitor, @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String passphrase, @RequestParam(defaultValue = "") String again) {
        if (!passphrase.equals(again)) {
            return page(visitor, true, NOT_THE_SAME);
        }
        return switch (store.privateStore().recover(visitor.asker(), code, passphrase)) {
            case Outcome.Done<Fresh> done -> show(request, visitor, done.value(), false);
            case Outcome.Refused<Fresh> refused -> page(visitor, true, refused.why());
        };
    }

    /// Gives up a store that nobody can open any more, for whoever knows the password of the account.
    @PostMapping("/reflection/forgotten/anew")
    public Reply giveUp(HttpServletRequest request, Visitor visitor, @RequestParam(defaultValue = "") String password) {
        Trial trial = store.passwords().attempt(ASKER, visitor.person().names().signIn(), password,
                Network.of(request));
        if (!(trial instanceof Trial.Right)) {
            return page(visitor, true,
                    "The password of your account is not right, or it was tried too often just now.");
        }
        store.privateStore().giveUp(visitor.asker());
        door.lock(request);
        return Go.to("/reflection/new").saying("What it held is gone. You can make a new one.");
    }

    private Page page(Visitor visitor, boolean isForgotten, String refusal) {
        return new PassphrasePage(isForgotten, store.privateStore().hasCode(visitor.asker()),
                visitor.person().names().signIn(), refusal);
    }
}
