package org.attune.web.cases;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.List;

import org.attune.store.cases.Rhythm;
import org.attune.store.cases.TherapyCase;
import org.attune.store.cases.TherapyEnd;
import org.attune.store.links.Pins.Standing;
import org.attune.web.page.Page;
import org.attune.web.sessions.RhythmWords;

/// What therapist and client have agreed on.
///
/// @param therapyCase the case
/// @param rhythm which form is asked, how often and where
/// @param consents what the client agreed to, in a sentence
/// @param hasContact whether it is written down how the client can be reached
/// @param own how the client's own page stands
/// @param trust who reads along, and whose the case was
public record AgreementsPage(TherapyCase therapyCase, RhythmState rhythm, String consents, boolean hasContact,
        OwnPageState own, TrustState trust) implements Page {

    public AgreementsPage {
        requireNonNull(therapyCase, "therapyCase");
        requireNonNull(rhythm, "rhythm");
        requireNonNull(trust, "trust");
        requireNonNull(consents, "consents");
        requireNonNull(own, "own");
    }

    /// Something to choose.
    ///
    /// @param value as it is sent
    /// @param name as it is read
    public record Choice(String value, String name) {}

    /// The rhythm that is agreed on.
    ///
    /// @param forms what can be agreed on
    /// @param instrument the form agreed on; empty for none
    /// @param every how often: 1 for every session
    /// @param place where, as it is sent; empty for none
    /// @param sentence all of it in a sentence
    public record RhythmState(List<Choice> forms, String instrument, int every, String place, String sentence) {
        public RhythmState {
            forms = List.copyOf(forms);
        }

        /// How often it can be.
        public List<String> everyInWords() {
            return RhythmWords.EVERY;
        }

        /// Where it can be.
        public List<Choice> places() {
            return Arrays.stream(Rhythm.Place.values()).map(one -> new Choice(one.name(), RhythmWords.say(one)))
                    .toList();
        }
    }

    /// Who reads along, and whose the case was.
    ///
    /// @param supervisors whom it can be allotted to
    /// @param therapists whom it can be handed over to
    /// @param allotments whom it is and was allotted to
    /// @param trail how it went from one therapist to another
    public record TrustState(List<Choice> supervisors, List<Choice> therapists, List<AllotmentLine> allotments,
            List<TrailLine> trail) {
        public TrustState {
            supervisors = List.copyOf(supervisors);
            therapists = List.copyOf(therapists);
            allotments = List.copyOf(allotments);
            trail = List.copyOf(trail);
        }
    }

    /// Somebody who reads along, or did.
    ///
    /// @param person by which it is ended; empty where it has ended
    /// @param name what they are called
    /// @param term since when, and until when
    public record AllotmentLine(String person, String name, String term) {}

    /// A hand-over: when, from whom to whom, and why.
    public record TrailLine(String day, String who, String why) {}

    /// How the client's own page stands.
    ///
    /// @param pin whether a PIN was chosen
    /// @param linkUntil the last day that the link works, in words; empty where none does
    /// @param hasLinks whether a link would reach the client's own device
    /// @param linkLasts the day until which a link usually works
    public record OwnPageState(Standing pin, String linkUntil, boolean hasLinks, String linkLasts) {
        public OwnPageState {
            requireNonNull(pin, "pin");
            requireNonNull(linkUntil, "linkUntil");
            requireNonNull(linkLasts, "linkLasts");
        }

        /// How it stands, in a sentence.
        public String sentence() {
            String door = switch (pin) {
                case NONE -> "Your client has not chosen a PIN yet.";
                case CHOSEN -> "Your client has chosen a PIN.";
                case CLOSED -> "The page is closed, for the PIN was wrong too often. A new PIN opens it again.";
            };
            return linkUntil.isEmpty() ? door : door + " The link works until the end of " + linkUntil + ".";
        }

        /// Whether there is a PIN that can be taken away.
        public boolean hasPin() {
            return pin != Standing.NONE;
        }
    }

    /// The ways in which a therapy can end.
    public List<Choice> ends() {
        return Arrays.stream(TherapyEnd.values()).filter(one -> one != TherapyEnd.GOES_ON)
                .map(one -> new Choice(one.name(), say(one))).toList();
    }

    /// The one that is chosen: not known, until somebody says otherwise.
    public String chosenEnd() {
        return (therapyCase.isClosed() ? therapyCase.end() : TherapyEnd.NOT_KNOWN).name();
    }

    private static String say(TherapyEnd end) {
        return switch (end) {
            case GOES_ON -> "it goes on";
            case TOGETHER -> "planned together";
            case BY_CLIENT -> "your client stopped earlier";
            case OTHERWISE -> "another way: somebody moved or fell ill, say";
            case NOT_KNOWN -> "not known, or I would rather not say";
        };
    }

    /// Where the case is.
    public String casePath() {
        return "/cases/" + therapyCase.id();
    }

    @Override
    public String title() {
        return "Agreements with " + therapyCase.pseudonym();
    }
}
