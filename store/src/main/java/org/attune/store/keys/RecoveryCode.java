package org.attune.store.keys;

import java.util.Locale;
import java.util.Optional;

/// What opens a reflection store when its passphrase is forgotten: 28 digits and letters, 140 bits by chance, which nobody
/// guesses. People print it and type it back, so groups, case and letters that look like digits do not matter.
public final class RecoveryCode {

    private static final int LETTERS = 28;
    private static final int GROUP = 4;

    private RecoveryCode() {}

    /// A new one, in groups.
    public static String make(Chance chance) {
        return chance.letters(LETTERS).replaceAll("(.{" + GROUP + "})(?=.)", "$1-");
    }

    /// What it is without groups and mistakes that cannot be meant; empty when it cannot be a code.
    public static Optional<String> plain(String typed) {
        String letters = typed.toLowerCase(Locale.ROOT).replaceAll("[\\s\\p{Pd}.]", "")
                .replace('o', '0').replace('i', '1').replace('l', '1').replace('u', 'v');
        return Optional.of(letters).filter(one -> one.matches("[0-9a-z]{" + LETTERS + "}"));
    }
}
