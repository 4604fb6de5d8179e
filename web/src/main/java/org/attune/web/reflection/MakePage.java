package org.attune.web.reflection;

import static java.util.Objects.requireNonNull;

import org.attune.store.own.PrivateStore;
import org.attune.web.page.Page;

/// What a reflection store is and what happens if its passphrase is forgotten, before one is made.
///
/// @param refusal why it was not made; empty at first
public record MakePage(String refusal) implements Page {

    private static final int UNPROCESSABLE = 422;

    public MakePage {
        requireNonNull(refusal, "refusal");
    }

    /// The fewest characters of a passphrase.
    public int shortest() {
        return PrivateStore.SHORTEST_PASSPHRASE;
    }

    @Override
    public String title() {
        return "A place for what is only yours";
    }

    @Override
    public int status() {
        return refusal.isEmpty() ? 200 : UNPROCESSABLE;
    }
}
