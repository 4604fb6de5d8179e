package org.attune.web.reflection;

import static java.util.Objects.requireNonNull;

import org.attune.store.own.PrivateStore;
import org.attune.web.page.Page;

/// Chooses a passphrase anew, which also gives a new recovery code: for whoever knows the old one, or for whoever forgot it and
/// has the code.
///
/// @param isForgotten whether the code stands for the passphrase
/// @param hasCode whether there is a code at all
/// @param signInName whose account it is, for the browser's own store of passwords
/// @param refusal why nothing was changed; empty at first
public record PassphrasePage(boolean isForgotten, boolean hasCode, String signInName, String refusal) implements Page {

    private static final int UNPROCESSABLE = 422;

    public PassphrasePage {
        requireNonNull(signInName, "signInName");
        requireNonNull(refusal, "refusal");
    }

    /// The fewest characters of a passphrase.
    public int shortest() {
        return PrivateStore.SHORTEST_PASSPHRASE;
    }

    @Override
    public String title() {
        return isForgotten ? "The passphrase is forgotten" : "Passphrase and code";
    }

    @Override
    public int status() {
        return refusal.isEmpty() ? 200 : UNPROCESSABLE;
    }
}
