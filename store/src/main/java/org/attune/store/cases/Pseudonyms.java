package org.attune.store.cases;

import java.util.List;
import java.util.Locale;

import org.attune.store.keys.Chance;

/// Names for cases that can be spoken and are nobody's: three syllables of a consonant and a vowel, and an end.
///
/// Letters that are spoken alike are left out, and so is what sounds like a given name that ends in a vowel: every
/// pseudonym ends in a consonant. Our choice; about 1.7 million names.
final class Pseudonyms {

    private static final String CONSONANTS = "bdfgklmnprstvz";
    private static final String VOWELS = "aeiou";
    private static final String ENDS = "klmrst";
    private static final int SYLLABLES = 3;
    /// Parts that make an unkind word in one of the interface's languages. Our choice.
    private static final List<String> UNKIND = List.of("fuk", "fuc", "kak", "pis", "tit", "nazi", "puta", "dumm", "fet",
            "sat", "mor", "tot", "dik", "fag", "nig", "rap", "gul", "mal", "lok");

    private Pseudonyms() {}

    /// A new one, which somebody may have already.
    static String make(Chance chance) {
        while (true) {
            StringBuilder name = new StringBuilder();
            for (int syllable = 0; syllable < SYLLABLES; syllable++) {
                name.append(pick(CONSONANTS, chance)).append(pick(VOWELS, chance));
            }
            String all = name.append(pick(ENDS, chance)).toString();
            if (UNKIND.stream().noneMatch(all::contains)) {
                return all.substring(0, 1).toUpperCase(Locale.ROOT) + all.substring(1);
            }
        }
    }

    private static char pick(String letters, Chance chance) {
        return letters.charAt(chance.below(letters.length()));
    }
}
