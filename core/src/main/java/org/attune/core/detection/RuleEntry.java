package org.attune.core.detection;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// What a person needs to know of a rule before running it, and how to make one.
///
/// @param name the id and version
/// @param title what it is called, a few words
/// @param explanation what it does and when it helps, in sentences
/// @param source where it comes from
/// @param settings what may be set
/// @param maker turns chosen settings into a rule
public record RuleEntry(RuleName name, String title, String explanation, String source, List<Setting> settings,
        Function<Chosen, Rule> maker) {

    public RuleEntry {
        requireNonNull(name, "name");
        requireNonNull(title, "title");
        requireNonNull(explanation, "explanation");
        requireNonNull(source, "source");
        requireNonNull(maker, "maker");
        settings = List.copyOf(settings);
    }

    /// The rule with its usual settings.
    public Rule usual() {
        return make(Map.of());
    }

    /// The rule with some settings as typed and the usual ones elsewhere.
    ///
    /// @param typed the typed value for each key
    /// @throws IllegalArgumentException when a key is not known or its value not allowed
    public Rule make(Map<String, String> typed) {
        return maker.apply(Chosen.of(name, settings, typed));
    }
}
