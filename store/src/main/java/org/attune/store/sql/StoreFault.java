package org.attune.store.sql;

import java.sql.SQLException;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/// The database could not do what was asked. Says what and with which code, never what was to be stored.
///
/// A driver's own message may quote a value, so it is left behind; its place in the code is kept.
public final class StoreFault extends RuntimeException {

    private static final long serialVersionUID = 1L;
    /// *Source:* PostgreSQL's documentation, appendix A: two transactions that waited for each other.
    private static final Set<String> STATES_OF_CONFLICT = Set.of("40001", "40P01");

    private final boolean isConflict;

    /// A fault in words of our own, which name no value.
    public StoreFault(String message) {
        this(message, "");
    }

    private StoreFault(String message, @Nullable String state) {
        super(message);
        this.isConflict = state != null && STATES_OF_CONFLICT.contains(state);
    }

    /// Whether another transaction came in the way, so that the same may go well a moment later.
    boolean isConflict() {
        return isConflict;
    }

    /// What a driver reported while something was done.
    static StoreFault of(String doing, SQLException reported) {
        StoreFault fault = new StoreFault("the database could not " + doing + " (state " + reported.getSQLState()
                + ", code " + reported.getErrorCode() + ")", reported.getSQLState());
        fault.setStackTrace(reported.getStackTrace());
        return fault;
    }
}
