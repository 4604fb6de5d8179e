package org.attune.web.instruments;

import static java.util.Objects.requireNonNull;

import org.attune.core.instrument.Instrument;
import org.attune.web.page.Page;

/// Where a practice brings the wording of a form, and attests the permission for it.
///
/// @param instrument which form
/// @param typed what was typed so far
/// @param refusal why the last try did not work; empty at first
public record WordingPage(Instrument instrument, Typed typed, String refusal) implements Page {

    private static final int UNPROCESSABLE = 422;

    /// What was typed.
    ///
    /// @param wording the wording
    /// @param holder who gave the permission
    /// @param givenOn when
    /// @param reference where it can be found
    public record Typed(String wording, String holder, String givenOn, String reference) {

        static final Typed NOTHING = new Typed("", "", "", "");

        public Typed {
            requireNonNull(wording, "wording");
            requireNonNull(holder, "holder");
            requireNonNull(givenOn, "givenOn");
            requireNonNull(reference, "reference");
        }
    }

    public WordingPage {
        requireNonNull(instrument, "instrument");
        requireNonNull(typed, "typed");
        requireNonNull(refusal, "refusal");
    }

    /// Whether any wording may be brought for it.
    public boolean isPossible() {
        return instrument.licence().kind().takesWording() && !instrument.items().isEmpty();
    }

    @Override
    public String title() {
        return "A wording for " + instrument.name();
    }

    @Override
    public int status() {
        return refusal.isEmpty() ? 200 : UNPROCESSABLE;
    }
}
