package org.attune.formats.scan;

/// The file is not of the plain kind after all, so that another reader has to begin anew.
public final class NotPlain extends Exception {

    private static final long serialVersionUID = 1L;

    NotPlain(String why) {
        super(why, null, false, false);
    }
}
