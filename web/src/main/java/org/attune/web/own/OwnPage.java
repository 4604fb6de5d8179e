package org.attune.web.own;

import static java.util.Objects.requireNonNull;

import java.util.List;

import gg.jte.Content;
import org.attune.core.pairing.Sharing;
import org.attune.figures.own.OwnLine;
import org.attune.web.minute.ClientPage;
import org.attune.web.minute.Voice;
import org.attune.web.words.Language;

/// A client's own page.
///
/// @param voice what it speaks
/// @param lines their lines, one for each form that gives a score
/// @param answers what they answered
/// @param readers who may read what they share, a sentence each
/// @param agreed what they agreed to
/// @param seen who looked and what was done, the latest day first
/// @param between what was between client and therapist, as far as the client knows of it
public record OwnPage(Voice voice, List<Line> lines, Answers answers, List<String> readers,
        List<Agreed> agreed, List<Seen> seen, List<Between> between)
        implements
            ClientPage {

    /// Our choice: a dozen rows are read; the others open on request.
    private static final int LATEST = 12;

    public OwnPage {
        requireNonNull(voice, "voice");
        lines = List.copyOf(lines);
        requireNonNull(answers, "answers");
        readers = List.copyOf(readers);
        agreed = List.copyOf(agreed);
        seen = List.copyOf(seen);
        between = List.copyOf(between);
    }

    /// Something that was between client and therapist.
    ///
    /// @param path where it is
    /// @param title what it is called
    /// @param standing whether the client told it, and how they say it ended
    public record Between(String path, String title, String standing) {}

    /// What a client answered.
    ///
    /// @param sessions the latest session first
    /// @param areOlder whether forms were asked before the PIN was chosen, which opens nothing that was kept before
    public record Answers(List<Filled> sessions, boolean areOlder) {
        public Answers {
            sessions = List.copyOf(sessions);
        }
    }

    /// One line.
    ///
    /// @param name of the form
    /// @param sentence what the drawing shows
    /// @param drawing the drawing
    /// @param scores the same as a table
    public record Line(String name, String sentence, Content drawing, List<Score> scores) {
        public Line {
            scores = List.copyOf(scores);
        }
    }

    /// One score.
    ///
    /// @param session about which session
    /// @param points the score as the form prints it
    public record Score(int session, String points) {}

    /// One form that the client filled.
    ///
    /// @param form what the store calls it
    /// @param title the session and its date
    /// @param answers question and answer
    /// @param words their own line; empty without one
    /// @param shared what is shared of it, as chosen and in a sentence
    /// @param choices what may be chosen instead
    public record Filled(String form, String title, List<Answered> answers, String words, Shared shared,
            List<Sharing> choices) {
        public Filled {
            answers = List.copyOf(answers);
            choices = List.copyOf(choices);
        }

        /// Says which form, never what was answered.
        @Override
        public String toString() {
            return "Filled[" + form + "]";
        }
    }

    /// A question and its answer.
    public record Answered(String question, String answer) {
        /// Says nothing of either.
        @Override
        public String toString() {
            return "Answered";
        }
    }

    /// What is shared of a form.
    ///
    /// @param choice what was chosen, as it is sent; empty where it was not handed in
    /// @param sentence what that means
    public record Shared(String choice, String sentence) {}

    /// Something that the client agreed to.
    ///
    /// @param id what it is withdrawn by; empty where it is withdrawn already
    /// @param what purpose, material and person
    /// @param when since when, and until when
    public record Agreed(String id, String what, String when) {}

    /// What somebody did on a day.
    public record Seen(String day, String who, String what) {}

    /// What the drawings refer to.
    public Content marks() {
        return out -> out.writeContent(OwnLine.marks());
    }

    /// A choice in words.
    public String inWords(Sharing choice) {
        return voice.say(switch (choice) {
            case NOW -> "share.now";
            case BEFORE_NEXT -> "share.before";
            case ONLY_THE_LINE -> "share.line";
            case KEPT -> "share.keep";
        });
    }

    /// What was seen and done of late.
    public List<Seen> latestSeen() {
        return seen.subList(0, Math.min(LATEST, seen.size()));
    }

    /// What was seen and done before.
    public List<Seen> earlierSeen() {
        return seen.subList(latestSeen().size(), seen.size());
    }

    /// The languages to choose from.
    public List<Language> languages() {
        return List.of(Language.values());
    }

    @Override
    public String title() {
        return voice.say("own.title");
    }

    /// Says nothing of what was answered.
    @Override
    public String toString() {
        return "OwnPage";
    }
}
