package org.attune.web.reflection;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import org.attune.store.Store;
import org.attune.store.access.Outcome;
import org.attune.store.own.Leaves;
import org.attune.web.page.Go;
import org.attune.web.page.NotKeptPage;
import org.attune.web.page.Reply;
import org.attune.web.visit.Visitor;
import org.attune.web.words.Written;

/// The only way to what a reflection store holds. Where it is locked, the passphrase is asked for first; a form that was sent
/// goes back to the browser it came from, sealed nowhere and kept nowhere, and is sent again with the passphrase.
public final class Door {

    static final String PASSPHRASE = "passphrase";
    static final String TO = "to";
    private static final String OPEN = "/reflection/open";
    private static final String TOKEN = "_csrf";
    private static final int LONGEST_PATH = 500;
    /// What is behind this door, as an address begins with it.
    private static final Pattern OURS = Pattern.compile("(/guesses|/reflection([/?][!-~]*)?)");

    private final Store store;
    private final OpenStores open;

    public Door(Store store, OpenStores open) {
        this.store = store;
        this.open = open;
    }

    /// Goes on with the visitor's own store, open; else asks for what opens it, or leads to where it is made.
    public Reply through(HttpServletRequest request, Visitor visitor, Function<Leaves, Reply> on) {
        return open.find(request, visitor).map(on).orElseGet(() -> {
            if (!store.privateStore().isThere(visitor.asker())) {
                return missing(request);
            }
            String passphrase = request.getParameter(PASSPHRASE);
            if (passphrase == null || !request.getMethod().equals("POST")) {
                return locked(request, "");
            }
            return switch (store.privateStore().open(visitor.asker(), passphrase)) {
                case Outcome.Done<Leaves> done -> on.apply(opened(request, visitor, done.value()));
                case Outcome.Refused<Leaves> refused -> locked(request, refused.why());
            };
        });
    }

    /// Leads to where a store is made; what was written for one that was given up meanwhile goes back to whoever wrote it.
    private static Reply missing(HttpServletRequest request) {
        return request.getMethod().equals("POST")
                ? Stream.of("text", "words").map(request::getParameter)
                        .filter(written -> written != null && !written.isBlank()).findFirst()
                        .<Reply>map(
                                written -> new NotKeptPage("You have no reflection store. It may have been given up in "
                                        + "another window while you wrote.", Written.lines(written), false))
                        .orElseGet(() -> Go.to("/reflection/new"))
                : Go.to("/reflection/new");
    }

    /// Keeps a store open for this browser, and puts into it what waited for that: guesses whose answers were seen.
    Leaves opened(HttpServletRequest request, Visitor visitor, Leaves leaves) {
        open.keep(request, leaves);
        store.guesses().listToMove(visitor.asker())
                .forEach(form -> store.guesses().moveToPrivateStore(visitor.asker(), form, leaves));
        leaves.forgetOutlived();
        return leaves;
    }

    /// Removes what outlived its case or transcript, if the store is open in this browser; else its next opening does.
    public void forgetOutlived(HttpServletRequest request, Visitor visitor) {
        open.find(request, visitor).ifPresent(Leaves::forgetOutlived);
    }

    /// Locks the store of this browser.
    public void lock(HttpServletRequest request) {
        open.end(request);
    }

    private static LockedPage locked(HttpServletRequest request, String refusal) {
        if (!request.getMethod().equals("POST")) {
            String query = request.getQueryString();
            return new LockedPage(OPEN,
                    Map.of(TO, List.of(request.getRequestURI() + (query == null ? "" : "?" + query))),
                    refusal);
        }
        Map<String, List<String>> sent = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> {
            if (!name.equals(TOKEN) && !name.equals(PASSPHRASE)) {
                sent.put(name, List.of(values));
            }
        });
        return new LockedPage(request.getRequestURI(), sent, refusal);
    }

    /// A page behind the door, as a browser named it; the first one where it named something else.
    public static Go leadTo(String path) {
        return Go.to(path.length() <= LONGEST_PATH && OURS.matcher(path).matches() ? path : "/reflection");
    }
}
