package org.attune.web.coding.together;

import static java.util.Objects.requireNonNull;

import java.util.List;

import gg.jte.Content;
import org.attune.store.coding.Round;
import org.attune.web.coding.OwnRounds;
import org.attune.web.page.Page;

/// How far the coders of a round agree, from what they handed in blind.
///
/// @param round the round
/// @param says what it rests on, in a sentence
/// @param forest every code, or the parts of one, with its coefficient and interval
/// @param codes why each coefficient fits, and the table behind it
/// @param parted what the numbers can be parted by, for one code; empty for the page of all
/// @param habits how much oftener or more seldom coders give a code than those they are held against
public record RoundAgreementPage(Round round, String says, Content forest, List<CodeLine> codes, List<Parted> parted,
        List<Habit> habits) implements Page {

    /// A code.
    ///
    /// @param id what the address calls it
    /// @param name what coders call it
    /// @param why why its coefficient fits
    /// @param table which category met which
    public record CodeLine(String id, String name, String why, Content table) {}

    /// The parts of a code.
    ///
    /// @param by what it is parted by, as a heading
    /// @param forest the parts
    public record Parted(String by, Content forest) {}

    /// A coder's habit.
    ///
    /// @param coder whose
    /// @param code with which code
    /// @param period when; empty for all of it
    /// @param says how much, in a few words
    public record Habit(String coder, String code, String period, String says) {}

    public RoundAgreementPage {
        requireNonNull(round, "round");
        requireNonNull(says, "says");
        requireNonNull(forest, "forest");
        codes = List.copyOf(codes);
        parted = List.copyOf(parted);
        habits = List.copyOf(habits);
    }

    @Override
    public String title() {
        return codes.size() == 1 ? "Agreement on " + codes.getFirst().name() : "How far coders agree";
    }

    /// Where the round is.
    public String roundPath() {
        return OwnRounds.path(round);
    }

    /// Whether it is about one code.
    public boolean isOfOne() {
        return !parted.isEmpty();
    }
}
