package org.attune.core.transcript.pseudonym;

import java.util.Locale;
import java.util.Set;

/// Words that labels of speakers are made of and that are no names.
final class Labels {

    private static final Set<String> USUAL = Set.of("client", "therapist", "patient", "speaker", "klient", "klientin",
            "patientin",
            "therapeut", "therapeutin", "sprecher", "sprecherin", "interviewer", "interpreter", "observer", "person",
            "unknown");

    private Labels() {}

    static boolean isUsual(String word) {
        return USUAL.contains(word.toLowerCase(Locale.ROOT));
    }
}
