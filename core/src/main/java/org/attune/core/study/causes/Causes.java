package org.attune.core.study.causes;

import static java.util.Objects.requireNonNull;

import java.util.List;

/// What people say of the causes of tensions, and what came before them.
///
/// @param attributions where people say that they came from
/// @param before what came before they began
/// @param casesWithEvents for how many cases a table of events knew anything that could come before
/// @param breaks where breaks between sessions are known from
public record Causes(Attributions attributions, List<Precedent> before, int casesWithEvents, BreakFacts breaks) {

    /// Nobody was asked, and no event is known.
    public static final Causes NONE = new Causes(Attributions.NONE, List.of(), 0,
            new BreakFacts.Unknown("nobody looked for them"));

    public Causes {
        requireNonNull(attributions, "attributions");
        before = List.copyOf(before);
        requireNonNull(breaks, "breaks");
    }
}
