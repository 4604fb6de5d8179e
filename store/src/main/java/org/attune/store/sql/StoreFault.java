package org.attune.store.sql;

import java.sql.SQLException;

/// The database could not do what was asked. Says what and with which code, never what was to be stored.
///
/// A driver's own message may quote a value, so it is left behind; its place in the code is kept.
public final class StoreFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /// A fault in words of our own, which name no value.
    public StoreFault(String message) {
        super(message);
    }

    /// What a driver reported while something was done.
    static StoreFault of(String doing, SQLException reported) {
        StoreFault fault = new StoreFault("the database could not " + doing + " (state " + reported.getSQLState()
                + ", code " + reported.getErrorCode() + ")");
        fault.setStackTrace(reported.getStackTrace());
        return fault;
    }
}
