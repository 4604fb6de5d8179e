package org.attune.core.detection;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// All rules that may be run, by name.
///
/// @param all every rule once, the default first
public record RuleCatalogue(List<RuleEntry> all) {

    public RuleCatalogue {
        all = List.copyOf(all);
        if (all.stream().map(entry -> entry.name().id()).distinct().count() != all.size()) {
            throw new IllegalArgumentException("every rule needs an id of its own");
        }
    }

    /// The rule with this id; empty when there is none.
    public Optional<RuleEntry> find(String id) {
        return all.stream().filter(entry -> entry.name().id().equals(id)).findFirst();
    }

    /// Makes a rule from what was typed.
    ///
    /// @param id the rule's id
    /// @param settings the typed value for each key
    /// @throws IllegalArgumentException when there is no such rule or setting, or a value is not allowed; the message
    ///     says what is
    public Rule make(String id, Map<String, String> settings) {
        return find(id)
                .orElseThrow(() -> new IllegalArgumentException("there is no rule \"" + id + "\"; there are " + ids()))
                .make(settings);
    }

    private String ids() {
        return all.stream().map(entry -> entry.name().id()).collect(Collectors.joining(", "));
    }
}
