package org.attune.store.own;

import static java.util.Objects.requireNonNull;

/// What a leaf is about. The case's pseudonym is kept with it, so that its owner knows it still when the case is with another
/// therapist.
public sealed interface About {

    /// Whose case; empty for none.
    String caseId();

    /// The case's pseudonym when it was written; empty for none.
    String pseudonym();

    /// No case.
    record Nothing() implements About {
        @Override
        public String caseId() {
            return "";
        }

        @Override
        public String pseudonym() {
            return "";
        }
    }

    /// A case.
    record OfCase(String caseId, String pseudonym) implements About {
        public OfCase {
            requireWord(caseId, "caseId");
            requireWord(pseudonym, "pseudonym");
        }
    }

    /// A session of a case.
    ///
    /// @param session its number, from 1
    record OfSession(String caseId, String pseudonym, int session) implements About {
        public OfSession {
            requireWord(caseId, "caseId");
            requireWord(pseudonym, "pseudonym");
            if (session < 1) {
                throw new IllegalArgumentException("sessions count from 1");
            }
        }
    }

    /// A tension of a case.
    record OfTension(String caseId, String pseudonym, String tensionId) implements About {
        public OfTension {
            requireWord(caseId, "caseId");
            requireWord(pseudonym, "pseudonym");
            requireWord(tensionId, "tensionId");
        }
    }

    /// A form of a case.
    record OfForm(String caseId, String pseudonym, String formId) implements About {
        public OfForm {
            requireWord(caseId, "caseId");
            requireWord(pseudonym, "pseudonym");
            requireWord(formId, "formId");
        }
    }

    private static void requireWord(String word, String name) {
        requireNonNull(word, name);
        if (word.isEmpty() || word.chars().anyMatch(sign -> sign < ' ')) {
            throw new IllegalArgumentException(name + " must be one line and not empty");
        }
    }
}
