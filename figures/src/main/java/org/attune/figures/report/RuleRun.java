package org.attune.figures.report;

import static java.util.Objects.requireNonNull;

import org.attune.core.detection.Flag;
import org.attune.core.detection.RuleName;
import org.attune.core.detection.Sight;

/// A rule as it ran: its version, its settings, which way it looked, what it means and how often it fires by chance.
///
/// @param name the rule's id and version
/// @param parameters its settings, as the rule prints them
/// @param sight which way it looked
/// @param text what it does, for people
/// @param chance how often it fires when nothing happened
public record RuleRun(RuleName name, String parameters, Sight sight, RuleText text, RuleChance chance) {

    /// A rule in words.
    ///
    /// @param title a few words
    /// @param explanation one or two sentences
    /// @param source who described it
    public record RuleText(String title, String explanation, String source) {

        public RuleText {
            requireNonNull(title, "title");
            requireNonNull(explanation, "explanation");
            requireNonNull(source, "source");
        }
    }

    public RuleRun {
        requireNonNull(name, "name");
        requireNonNull(parameters, "parameters");
        requireNonNull(sight, "sight");
        requireNonNull(text, "text");
        requireNonNull(chance, "chance");
    }

    /// Whether a flag was raised by this rule with these settings looking this way.
    public boolean raised(Flag flag) {
        return name.equals(flag.rule()) && sight == flag.sight() && parameters.equals(flag.parameters());
    }
}
