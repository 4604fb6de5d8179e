package org.attune.figures.report;

import static java.util.Objects.requireNonNull;

import org.attune.core.detection.Flag;
import org.attune.core.detection.RuleName;
import org.attune.core.detection.Sight;
import org.attune.core.simulation.RuleChance;

/// A rule as it ran: its version, its settings, which way it looked, what it means and how often it fires by chance.
///
/// @param name the rule's id and version
/// @param parameters its settings, as the rule prints them
/// @param sight which way it looked
/// @param text what it does, for people
/// @param chance how often it fires when nothing happened
/// @param standing whether its flags are results
public record RuleRun(RuleName name, String parameters, Sight sight, RuleText text, RuleChance chance,
        Standing standing) {

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

    /// Whether a rule's flags are results.
    public enum Standing {
        /// It was asked for: its flags are results.
        ASKED,
        /// It only tells how many rules see the same fall; its flags make no case a flagged one.
        BESIDE
    }

    public RuleRun {
        requireNonNull(name, "name");
        requireNonNull(parameters, "parameters");
        requireNonNull(sight, "sight");
        requireNonNull(text, "text");
        requireNonNull(chance, "chance");
        requireNonNull(standing, "standing");
    }

    /// A rule that was asked for.
    public RuleRun(RuleName name, String parameters, Sight sight, RuleText text, RuleChance chance) {
        this(name, parameters, sight, text, chance, Standing.ASKED);
    }

    /// The same rule, shown beside those that were asked for.
    public RuleRun beside() {
        return new RuleRun(name, parameters, sight, text, chance, Standing.BESIDE);
    }

    /// Whether its flags are results.
    public boolean isAsked() {
        return standing == Standing.ASKED;
    }

    /// Whether a flag was raised by this rule with these settings looking this way.
    public boolean raised(Flag flag) {
        return name.equals(flag.rule()) && sight == flag.sight() && parameters.equals(flag.parameters());
    }
}
