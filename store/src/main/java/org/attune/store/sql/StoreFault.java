package org.attune.store.sql;

import java.io.IOException;
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

    /// *Source:* PostgreSQL's documentation, appendix A: disk full.
    private static final String STATE_OF_FULL_DISK = "53100";
    /// *Source:* SQLite's documentation, result codes: SQLITE_FULL.
    private static final int CODE_OF_FULL_DISK = 13;

    private final boolean isConflict;
    private final boolean isFullDisk;

    /// A fault in words of our own, which name no value.
    public StoreFault(String message) {
        this(message, "", 0);
    }

    private StoreFault(String message, @Nullable String state, int code) {
        super(message);
        this.isConflict = state != null && STATES_OF_CONFLICT.contains(state);
        this.isFullDisk = code == CODE_OF_FULL_DISK || STATE_OF_FULL_DISK.equals(state);
    }

    /// Whether another transaction came in the way, so that the same may go well a moment later.
    boolean isConflict() {
        return isConflict;
    }

    /// Whether there was no room left where the database is kept, or a copy of it was to be.
    public boolean isFullDisk() {
        return isFullDisk;
    }

    /// What a driver reported while something was done.
    static StoreFault of(String doing, SQLException reported) {
        StoreFault fault = new StoreFault("the database could not " + doing + " (state " + reported.getSQLState()
                + ", code " + reported.getErrorCode() + ")", reported.getSQLState(), reported.getErrorCode());
        fault.setStackTrace(reported.getStackTrace());
        return fault;
    }

    /// The same as trouble of writing, for whoever knows of a disk that is full; any other fault is thrown on.
    public IOException fullDisk() {
        if (!isFullDisk) {
            throw this;
        }
        return new IOException("No space left on device", this);
    }
}
