package org.attune.store.tension;

import java.util.Locale;
import java.util.Optional;

/// How long what is written may be, in characters as people count them (code points).
final class Limits {

    /// Everything that is written and no telling: our choice.
    static final int OTHER = 4_000;

    private Limits() {}

    /// What is too long or empty in an addition, if anything.
    static Optional<String> wrong(Addition addition) {
        return switch (addition) {
            case Addition.Described described -> longest(OTHER, "A column", described.columns().observed(),
                    described.columns().inferred(), described.columns().felt());
            case Addition.Witnessed witness -> longest(OTHER, "A note on a witness", witness.words());
            case Addition.Told told -> told.words().isBlank()
                    ? Optional.of("There is nothing written yet. Write a word or two, then keep it.")
                    : longest(Addition.Told.LONGEST, "A telling", told.words());
            case Addition.Planned planned -> longest(OTHER, "What you mean to say", planned.words());
            case Addition.Worked worked -> longest(OTHER, "What is written to a stage", worked.words());
            case Addition.PutOff putOff -> putOff.reason().isBlank()
                    ? Optional.of("Not now needs a reason, a word is enough.")
                    : longest(OTHER, "A reason", putOff.reason());
            case Addition.Closed closed -> longest(OTHER, "What is written to an ending", closed.words());
            case Addition.Attributed attributed -> Optional.empty();
            case Addition.PartWritten written -> Optional.empty();
            case Addition.Shared shared -> Optional.empty();
            case Addition.Joined joined -> Optional.empty();
            case Addition.Parted parted -> Optional.empty();
            case Addition.TakenBack taken -> Optional.empty();
        };
    }

    private static Optional<String> longest(int most, String what, String... texts) {
        for (String text : texts) {
            int length = text.codePointCount(0, text.length());
            if (length > most) {
                return Optional.of(String.format(Locale.ROOT, "%s takes %,d characters at most; this has %,d. "
                        + "Shorten it, or keep the rest as another one.", what, most, length));
            }
        }
        return Optional.empty();
    }
}
