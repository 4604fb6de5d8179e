package org.attune.web.cases;

import static java.util.Objects.requireNonNull;

import org.attune.store.cases.TherapyCase;
import org.attune.store.links.Pins.Standing;
import org.attune.web.page.Page;

/// What therapist and client have agreed on.
///
/// @param therapyCase the case
/// @param consents what the client agreed to, in a sentence
/// @param own how the client's own page stands
public record AgreementsPage(TherapyCase therapyCase, String consents, OwnPageState own) implements Page {

    public AgreementsPage {
        requireNonNull(therapyCase, "therapyCase");
        requireNonNull(consents, "consents");
        requireNonNull(own, "own");
    }

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

    /// Where the case is.
    public String casePath() {
        return "/cases/" + therapyCase.id();
    }

    @Override
    public String title() {
        return "Agreements with " + therapyCase.pseudonym();
    }
}
