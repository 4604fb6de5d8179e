package org.attune.store.consent;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/// The words of contact details that tell of somebody: names and addresses. Of free words, such as *evenings only, never at work*, the
/// others tell nothing.
///
/// @param words as they are written, in their order
public record ContactWords(Set<String> words) {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}][\\p{L}\\p{M}\\p{N}@._+-]*");
    private static final Pattern TAIL = Pattern.compile("[._+-]+$");

    public ContactWords {
        words = Collections.unmodifiableSet(new LinkedHashSet<>(words));
    }

    /// Those of some contact details.
    public static ContactWords of(String contact) {
        Set<String> words = new LinkedHashSet<>();
        WORD.matcher(contact).results().map(found -> TAIL.matcher(found.group()).replaceFirst(""))
                .filter(word -> Character.isUpperCase(word.codePointAt(0)) || isAddress(word)).forEach(words::add);
        return new ContactWords(words);
    }

    /// Whether a word is part of an address or a number, and not a name.
    public static boolean isAddress(String word) {
        return word.codePoints().anyMatch(sign -> sign == '@' || Character.isDigit(sign));
    }

    /// Says how many, never which.
    @Override
    public String toString() {
        return "ContactWords[" + words.size() + "]";
    }
}
