package org.attune.web.before;

import static java.util.Objects.requireNonNull;

import java.util.List;

import org.attune.web.page.Page;

/// Where a case is, what its client said last, what is open and what the therapist meant to try: one page, to print.
///
/// @param caseId the case
/// @param pseudonym what it is called
/// @param next the session that comes
/// @param where where things are, in sentences
/// @param words the client's last words that may be read, and from when
/// @param open the tensions that are open
/// @param tries what the therapist meant to say or try
public record BeforePage(String caseId, String pseudonym, int next, List<String> where, Words words, List<Open> open,
        List<Try> tries) implements Page {

    public BeforePage {
        requireNonNull(caseId, "caseId");
        requireNonNull(pseudonym, "pseudonym");
        requireNonNull(words, "words");
        where = List.copyOf(where);
        open = List.copyOf(open);
        tries = List.copyOf(tries);
    }

    @Override
    public String title() {
        return "Before session " + next;
    }

    /// The client's last words.
    ///
    /// @param said what they wrote; empty where nothing may be read
    /// @param from when
    public record Words(String said, String from) {

        /// Says nothing of them.
        @Override
        public String toString() {
            return "Words[...]";
        }
    }

    /// A tension that is open.
    ///
    /// @param path where it is
    /// @param title when it began
    /// @param state what it is like, and how it stands
    public record Open(String path, String title, String state) {}

    /// Something that the therapist meant to say or try.
    ///
    /// @param stage at which stage of a repair
    /// @param card the strategy card; empty for none
    /// @param words in the therapist's words
    public record Try(String stage, String card, String words) {

        /// Says nothing of it.
        @Override
        public String toString() {
            return "Try[...]";
        }
    }
}
