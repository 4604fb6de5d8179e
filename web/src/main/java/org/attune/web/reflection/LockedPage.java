package org.attune.web.reflection;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;

import org.attune.web.page.Page;

/// Asks for the passphrase, and carries what was sent to a locked store back to the browser that sent it.
///
/// @param action where it is sent with the passphrase
/// @param sent what was sent, each field with its values
/// @param refusal why the last try did not work; empty at first
public record LockedPage(String action, Map<String, List<String>> sent, String refusal) implements Page {

    private static final int UNPROCESSABLE = 422;

    public LockedPage {
        requireNonNull(action, "action");
        sent = Map.copyOf(sent);
        requireNonNull(refusal, "refusal");
    }

    /// Whether somebody had written something.
    public boolean isForm() {
        return !sent.containsKey(Door.TO) && !sent.isEmpty();
    }

    @Override
    public String title() {
        return "Reflection is locked";
    }

    @Override
    public int status() {
        return refusal.isEmpty() ? 200 : UNPROCESSABLE;
    }

    /// Says nothing of what was written.
    @Override
    public String toString() {
        return "LockedPage";
    }
}
