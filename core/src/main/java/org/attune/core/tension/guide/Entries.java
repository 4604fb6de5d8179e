package org.attune.core.tension.guide;

import static java.util.Objects.requireNonNull;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/// What is asked of every entry: an id that stays, texts that say something, and sources.
final class Entries {

    /// Ids are kept with what people wrote, so they are plain: our choice.
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,47}");

    private Entries() {}

    static String id(String id) {
        requireNonNull(id, "id");
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException(
                    "an id has up to 48 small letters, digits and hyphens and starts with a letter, but one is \"" + id
                            + "\"");
        }
        return id;
    }

    static void requireText(String owner, String what, String text) {
        requireNonNull(text, what);
        if (text.isBlank()) {
            throw new IllegalArgumentException("the " + what + " of " + owner + " is empty");
        }
    }

    static List<Source> sources(String owner, List<Source> sources) {
        if (sources.isEmpty()) {
            throw new IllegalArgumentException(owner + " names no source");
        }
        return List.copyOf(sources);
    }

    static <T> List<T> eachOnce(String what, List<T> entries, Function<T, String> id) {
        Set<String> seen = new HashSet<>();
        for (T entry : entries) {
            if (!seen.add(id.apply(entry))) {
                throw new IllegalArgumentException("two " + what + " have the id " + id.apply(entry));
            }
        }
        return List.copyOf(entries);
    }
}
