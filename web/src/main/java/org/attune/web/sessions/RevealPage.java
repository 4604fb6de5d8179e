package org.attune.web.sessions;

import static java.util.Objects.requireNonNull;

import java.util.List;

import org.attune.web.forms.DangerLine;
import org.attune.web.forms.FormBook;
import org.attune.web.page.Page;
import org.attune.web.sessions.Session.Asked;
import org.attune.web.words.Language;

/// Both halves side by side.
///
/// @param asked the form
/// @param shared what the client shares, in a sentence
/// @param rows each question that somebody answered; none where only the score is shared
/// @param words the open lines of the two
/// @param start a sentence to begin with; empty where no gap is large
/// @param danger what the client answered about danger
/// @param paper how the client's half was typed from paper, if it was
public record RevealPage(Asked asked, String shared, List<Row> rows, Lines words, String start,
        List<DangerLine> danger, Paper paper) implements Page {

    /// One question.
    ///
    /// @param question as the client reads it
    /// @param client what the client answered
    /// @param therapist what the therapist answered
    /// @param gap how far they lie apart, in words; empty unless both answered
    /// @param isLarge whether that is a gap to talk about
    /// @param guess what the therapist guessed; empty for everybody else
    public record Row(String question, Said client, Said therapist, String gap, boolean isLarge,
            Guess guess) {
        public Row {
            requireNonNull(question, "question");
            requireNonNull(client, "client");
            requireNonNull(therapist, "therapist");
            requireNonNull(gap, "gap");
            requireNonNull(guess, "guess");
        }

        /// Says nothing of what was answered.
        @Override
        public String toString() {
            return "Row";
        }
    }

    /// One answer in word and number.
    ///
    /// @param word its word; empty where there is none
    /// @param number its number, such as `5 of 7`; empty where there is none
    public record Said(String word, String number) {
        static final Said NOTHING = new Said("", "");

        public Said {
            requireNonNull(word, "word");
            requireNonNull(number, "number");
        }

        /// Whether there is none.
        public boolean isNothing() {
            return word.isEmpty();
        }

        /// Says nothing of what was answered.
        @Override
        public String toString() {
            return "Said";
        }
    }

    /// A guess.
    ///
    /// @param said what was guessed
    /// @param miss how far it lay from the answer, in words
    public record Guess(Said said, String miss) {

        static final Guess NONE = new Guess(Said.NOTHING, "");

        public Guess {
            requireNonNull(said, "said");
            requireNonNull(miss, "miss");
        }

        /// Whether there is none.
        public boolean isNone() {
            return said.isNothing();
        }
    }

    /// How a half came from paper.
    ///
    /// @param mayCorrect whether the reader typed it and may correct it
    /// @param corrections the latest one first
    public record Paper(boolean mayCorrect, List<Correction> corrections) {
        public Paper {
            corrections = List.copyOf(corrections);
        }
    }

    /// One correction of what was typed from paper.
    ///
    /// @param on its day, in words
    /// @param was what stood there before, where it was another
    public record Correction(String on, List<Was> was) {
        public Correction {
            requireNonNull(on, "on");
            was = List.copyOf(was);
        }
    }

    /// What stood there before a correction.
    ///
    /// @param what a question, or what else can be entered
    /// @param language the language of both
    /// @param said its answer; nothing where it was not answered
    public record Was(String what, String language, Said said) {
        public Was {
            requireNonNull(what, "what");
            requireNonNull(language, "language");
            requireNonNull(said, "said");
        }
    }

    /// The open lines.
    ///
    /// @param client the client's; empty without one
    /// @param therapist the therapist's; empty without one
    public record Lines(String client, String therapist) {
        static final Lines NONE = new Lines("", "");

        public Lines {
            requireNonNull(client, "client");
            requireNonNull(therapist, "therapist");
        }

        /// Whether nobody wrote one.
        public boolean isNone() {
            return client.isEmpty() && therapist.isEmpty();
        }

        /// Says nothing of what was written.
        @Override
        public String toString() {
            return "Lines";
        }
    }

    public RevealPage {
        requireNonNull(asked, "asked");
        requireNonNull(shared, "shared");
        rows = List.copyOf(rows);
        requireNonNull(words, "words");
        requireNonNull(start, "start");
        danger = List.copyOf(danger);
        requireNonNull(paper, "paper");
    }

    /// The language of the form's own words.
    public Language language() {
        return FormBook.language(asked.standing().form().edition());
    }

    /// Whether the therapist is asked as well; a form may be the client's alone.
    public boolean isPaired() {
        return asked.shown().asksTherapist();
    }

    /// The form's name, and that it is unvalidated where it is.
    public String form() {
        return asked.shown().instrument().label();
    }

    /// What the therapist's column is called.
    public String therapistIs() {
        return asked.session().isOwn() ? "You" : "Therapist";
    }

    @Override
    public String title() {
        return asked.title();
    }
}
