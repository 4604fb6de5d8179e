package org.attune.web.transcripts;

import static java.util.Objects.requireNonNull;

import java.util.List;

import org.attune.core.transcript.pseudonym.Language;
import org.attune.store.material.KeptTranscript;
import org.attune.web.page.Page;
import org.attune.web.sessions.Session;

/// What could tell who somebody is in a transcript, to be decided word by word.
///
/// @param session the session
/// @param transcript the transcript
/// @param language the language that proposals are made for
/// @param proposals what could tell who somebody is
/// @param sent what was sent, where it did not work
/// @param refusal why it did not work; empty at first
public record NamesPage(Session session, KeptTranscript transcript, Language language, List<Proposal> proposals,
        Sent sent, String refusal) implements Page {

    private static final int UNPROCESSABLE = 422;

    public NamesPage {
        requireNonNull(session, "session");
        requireNonNull(transcript, "transcript");
        requireNonNull(language, "language");
        proposals = List.copyOf(proposals);
        requireNonNull(sent, "sent");
        requireNonNull(refusal, "refusal");
    }

    /// Words that could tell who somebody is.
    ///
    /// @param words the words
    /// @param standIn what would stand in their place
    /// @param reason why they are proposed
    /// @param count how often they stand there
    /// @param around the first place: what is before, the words, what is after
    public record Proposal(String words, String standIn, String reason, int count, List<String> around) {
        public Proposal {
            around = List.copyOf(around);
        }

        /// Says nothing of the words.
        @Override
        public String toString() {
            return "Proposal[" + count + "]";
        }
    }

    /// What was sent.
    ///
    /// @param answers the answer to each proposal; empty where there was none
    /// @param more other words, a line each
    public record Sent(List<String> answers, String more) {

        static final Sent NOTHING = new Sent(List.of(), "");

        public Sent {
            answers = List.copyOf(answers);
            requireNonNull(more, "more");
        }

        /// Says nothing of the words.
        @Override
        public String toString() {
            return "Sent[" + answers.size() + "]";
        }
    }

    /// An answer to a proposal.
    ///
    /// @param value as it is sent
    /// @param name as it is read
    public record Answer(String value, String name) {}

    /// The answers to a proposal.
    public List<Answer> answers() {
        return List.of(new Answer("REPLACE", "Replace"), new Answer("KEEP", "Keep"),
                new Answer("NOT_SURE", "Not sure"));
    }

    /// Whether an answer was given to a proposal.
    public boolean isSent(int number, Answer answer) {
        return number < sent.answers.size() && sent.answers.get(number).equals(answer.value);
    }

    /// Where it is with the other language.
    public String otherLanguagePath() {
        return NamesDesk.pathOf(session) + "&in=" + (language == Language.GERMAN ? "ENGLISH" : "GERMAN");
    }

    /// Where the transcript is.
    public String transcriptPath() {
        return session.path() + "/transcript";
    }

    @Override
    public String title() {
        return "Names in the transcript, session " + session.meeting().number() + " of "
                + session.therapyCase().pseudonym();
    }

    @Override
    public int status() {
        return refusal.isEmpty() ? 200 : UNPROCESSABLE;
    }
}
