package org.attune.core.internal.entries;

import static java.util.Objects.requireNonNull;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/// What is asked of every entry of a list that comes as data: an id that stays, texts that say something, and sources.
public final class Entries {

    /// Ids are kept with what people wrote, so they are plain: our choice.
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,47}");

    private Entries() {}

    /// An id that is plain.
    public static String id(String id) {
        requireNonNull(id, "id");
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException(
                    "an id has up to 48 small letters, digits and hyphens and starts with a letter, but one is \"" + id
                            + "\"");
        }
        return id;
    }

    /// Refuses an empty text.
    public static void requireText(String owner, String what, String text) {
        requireNonNull(text, what);
        if (text.isBlank()) {
            throw new IllegalArgumentException("the " + what + " of " + owner + " is empty");
        }
    }

    /// At least one source.
    public static <S> List<S> sources(String owner, List<S> sources) {
        if (sources.isEmpty()) {
            throw new IllegalArgumentException(owner + " names no source");
        }
        return List.copyOf(sources);
    }

    /// Entries of which no two have the same id.
    public static <T> List<T> eachOnce(String what, List<T> entries, Function<T, String> id) {
        Set<String> seen = new HashSet<>();
        for (T entry : entries) {
            if (!seen.add(id.apply(entry))) {
                throw new IllegalArgumentException("two " + what + " have the id " + id.apply(entry));
            }
        }
        return List.copyOf(entries);
    }
}
