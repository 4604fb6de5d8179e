package org.attune.web.room.words;

import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.attune.core.room.Duty;
import org.attune.core.room.NeedsMet;
import org.attune.core.room.Phase;
import org.attune.core.room.Voice;
import org.attune.store.room.Gathering;
import org.attune.store.room.Gathering.Appointment;
import org.attune.store.room.Gathering.Plan;

/// What the steps, duties and voices of a meeting are called on screens.
public final class RoomWords {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu, HH:mm",
            Locale.ENGLISH);

    /// What is left of a packet that may not be shown any more. Why is not told.
    public static final String TAKEN_BACK = "A piece was taken back.";
    /// What is left of a packet whose time is over.
    public static final String EXPIRED = "A piece has expired.";

    private RoomWords() {}

    /// Where a meeting is.
    public static String path(Gathering gathering) {
        return path(gathering.appointment());
    }

    /// Where a meeting is that a calendar has.
    public static String path(Appointment appointment) {
        return "/meetings/" + appointment.id();
    }

    /// When a meeting is.
    public static String when(Plan plan) {
        return WHEN.format(plan.start());
    }

    /// A duty.
    public static String of(Duty duty) {
        return switch (duty) {
            case PRESENTER -> "presenter";
            case MODERATOR -> "moderator";
            case TIMEKEEPER -> "timekeeper";
            case SCRIBE -> "scribe";
        };
    }

    /// What a duty is.
    public static String meaning(Duty duty) {
        return switch (duty) {
            case PRESENTER -> "brings a question, and is silent while the others speak";
            case MODERATOR -> "leads from step to step";
            case TIMEKEEPER -> "looks after the clock";
            case SCRIBE -> "writes down what is to be kept";
        };
    }

    /// From where somebody speaks.
    public static String of(Voice voice) {
        return switch (voice) {
            case CLIENT -> "the client";
            case THERAPIST -> "the therapist";
            case SKILL -> "a skill observed";
            case LENS -> "a theory's lens";
            case METAPHOR -> "a metaphor";
        };
    }

    /// How somebody speaks who speaks from there.
    public static String from(Voice voice) {
        return switch (voice) {
            case CLIENT -> "as the client";
            case THERAPIST -> "as the therapist";
            case SKILL -> "of a skill observed";
            case LENS -> "through a theory's lens";
            case METAPHOR -> "in a metaphor";
        };
    }

    /// What to say from there.
    public static String meaning(Voice voice) {
        return switch (voice) {
            case CLIENT, THERAPIST -> "Say \"I\" as you do. What is it like to sit there?";
            case SKILL -> "Say which skill you saw, where, and what it did.";
            case LENS -> "Say what this looks like through one theory, and name it.";
            case METAPHOR -> "Say what picture comes: an animal, a weather, a landscape.";
        };
    }

    /// Whether needs were met.
    public static String of(NeedsMet needs) {
        return switch (needs) {
            case YES -> "yes";
            case PARTLY -> "partly";
            case NO -> "no";
            case NOT_SAID -> "rather not say";
        };
    }

    /// A step, as its heading.
    public static String of(Phase phase) {
        return switch (phase) {
            case OPENING -> "What happened";
            case QUESTION -> "The question";
            case PIECE -> "The piece";
            case CODING -> "Coding, each alone";
            case REVEAL -> "What we saw";
            case VOICES -> "Voices";
            case OFFERS -> "Offers";
            case TAKING -> "What I will try";
            case CLOSING -> "How are we?";
        };
    }

    /// What a step is for.
    public static String meaning(Phase phase) {
        return switch (phase) {
            case OPENING -> "Whoever wanted to try something says what happened with it.";
            case QUESTION -> "The presenter asks. The others ask back only to understand.";
            case PIECE -> "Everybody looks at the piece, and says nothing yet.";
            case CODING -> "Everybody codes on their own. Nobody sees what another gives before the reveal.";
            case REVEAL -> "Who differs has seen something. There is no right answer here.";
            case VOICES -> "Everybody speaks from their role, one after the other. The presenter listens.";
            case OFFERS -> "Offers, not advice. The presenter listens, and takes what is of use.";
            case TAKING -> "The presenter says what they will try, and whether they got what they needed.";
            case CLOSING -> "A word for the group itself. Nobody sees who gave what.";
        };
    }
}
