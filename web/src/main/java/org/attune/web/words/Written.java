package org.attune.web.words;

/// What somebody wrote, as it is kept.
public final class Written {

    private Written() {}

    /// Without what browsers add (two signs for an end of line) and without blanks around it.
    public static String clean(String typed) {
        return typed.replace("\r\n", "\n").replace("\0", "").strip();
    }
}
