package org.attune.web.transcripts;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.attune.core.transcript.Part;
import org.attune.core.transcript.Timing;
import org.attune.core.transcript.Turn;
import org.attune.store.material.KeptTranscript;
import org.attune.store.material.Step;
import org.attune.web.material.Times;
import org.attune.web.page.Page;
import org.attune.web.sessions.Session;

/// What was said in a session, turn by turn.
///
/// @param session the session
/// @param transcript what was said
public record TranscriptPage(Session session, KeptTranscript transcript) implements Page {

    public TranscriptPage {
        requireNonNull(session, "session");
        requireNonNull(transcript, "transcript");
    }

    /// A turn as it is read.
    ///
    /// @param number from 1
    /// @param who who spoke, in a word
    /// @param voice whose colour it has
    /// @param time when it began; empty where the transcript does not say
    /// @param text the words
    public record Said(int number, String who, String voice, String time, String text) {

        /// Says nothing of what was said.
        @Override
        public String toString() {
            return "Said[" + number + "]";
        }
    }

    /// All turns, in order.
    public List<Said> turns() {
        List<Said> said = new ArrayList<>();
        for (Turn turn : transcript.words().turns()) {
            Part part = transcript.words().partOf(turn.speaker());
            said.add(
                    new Said(turn.number(), who(part, turn.speaker()), part.name().toLowerCase(Locale.ROOT), time(turn),
                            turn.text()));
        }
        return said;
    }

    private static String who(Part part, String label) {
        return switch (part) {
            case CLIENT -> "Client";
            case THERAPIST -> "Therapist";
            case OTHER, NOT_SAID -> label.isBlank() ? "Somebody" : label;
        };
    }

    static String time(Turn turn) {
        return switch (turn.timing()) {
            case Timing.Between between -> Times.say(between.startMillis());
            case Timing.Untimed untimed -> "";
        };
    }

    /// Whether whoever reads it may work with it.
    public boolean isOwn() {
        return session.isOwn();
    }

    /// How far it has come, in a sentence.
    public String standing() {
        if (transcript.hasPseudonyms()) {
            return "Names and places have stand-ins. Others read it so, as far as your client agrees.";
        }
        return transcript.hasSpeakers()
                ? "It stands here as it was said, and nobody but you reads it until you have decided about names."
                : "It was not said yet who speaks.";
    }

    /// Where it is.
    public String path() {
        return session.path() + "/transcript";
    }

    /// Where it is decided what stands in place of names.
    public String namesPath() {
        return NamesDesk.pathOf(session);
    }

    /// Where the rest of what the session left behind is.
    public String materialPath() {
        return session.path() + "/material";
    }

    /// What was done last, where it can be undone here.
    public Optional<Step> undoable() {
        return Optional.of(transcript.last()).filter(step -> step.kind() == Step.Kind.SPEAKERS);
    }

    @Override
    public String title() {
        return "Transcript, session " + session.meeting().number() + " of " + session.therapyCase().pseudonym();
    }
}
