package org.attune.core.detection;

import java.util.List;

/// What a rule says of a case: its flags, or why it cannot say anything. Saying too little is known is a result, too.
public sealed interface Verdict {

    /// The rule looked, and found these flags, in order of session. No flag does not mean no tension.
    record Judged(List<Flag> flags) implements Verdict {

        /// The rule looked and saw no fall.
        public static final Judged NONE = new Judged(List.of());

        public Judged {
            flags = List.copyOf(flags);
        }
    }

    /// There are too few scores to say.
    ///
    /// @param scores how many there are
    /// @param least how many the rule needs
    record TooFew(int scores, int least) implements Verdict {}

    /// Something the rule rests on is not there.
    record Lacking(Lack lack) implements Verdict {}

    /// What may be missing for a rule.
    enum Lack {
        PUBLISHED_ERROR("no published error for this form"),
        ITEM_ANSWERS("no single answers given, only totals"),
        STRAIN_REPORTS("nobody was asked about strain"),
        COUNTERPART("too few sessions scored by both people");

        private final String reason;

        Lack(String reason) {
            this.reason = reason;
        }

        /// The reason as screens and tables print it.
        public String reason() {
            return reason;
        }
    }

    /// The flags found; none when the rule could not say.
    default List<Flag> flagsFound() {
        return this instanceof Judged judged ? judged.flags() : List.of();
    }
}
