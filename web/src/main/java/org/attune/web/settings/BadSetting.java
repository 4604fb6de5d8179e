package org.attune.web.settings;

/// The server cannot start as it was told to; the message says why and what to type instead.
public final class BadSetting extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /// @param why what is wrong with which setting
    /// @param remedy what is allowed, or what to type instead
    public BadSetting(String why, String remedy) {
        super(why + " " + remedy);
    }
}
