package org.attune.store.access;

/// The asker may not make this change, or there is nothing to change: the two are not told apart.
public final class NotAllowed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /// Names the right that is lacking.
    public NotAllowed(Right right) {
        super("not there, or not for this asker: " + right);
    }
}
