package org.attune.core.detection;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The settings that a rule is made with: what was typed where something was, and the usual value elsewhere.
public final class Chosen {

    private final Map<String, String> values;

    private Chosen(Map<String, String> values) {
        this.values = values;
    }

    /// Checks what was typed against what the rule allows.
    ///
    /// @throws IllegalArgumentException naming the rule, the setting, and what is allowed
    static Chosen of(RuleName rule, List<Setting> settings, Map<String, String> typed) {
        Map<String, String> values = new LinkedHashMap<>();
        for (Setting setting : settings) {
            String value = typed.getOrDefault(setting.key(), setting.usualText());
            if (!setting.allows(value)) {
                throw new IllegalArgumentException("rule " + rule.id() + ": " + setting.key() + " must be "
                        + setting.allowed() + ", but was \"" + value + "\"");
            }
            values.put(setting.key(), value);
        }
        for (String key : typed.keySet()) {
            if (!values.containsKey(key)) {
                throw new IllegalArgumentException(
                        "rule " + rule.id() + " has no setting \"" + key + "\"; " + offered(values));
            }
        }
        return new Chosen(values);
    }

    private static String offered(Map<String, String> values) {
        return values.isEmpty() ? "it has none" : "it has " + String.join(", ", values.keySet());
    }

    /// The number chosen for a [Setting.NumberSetting].
    public double number(String key) {
        return Double.parseDouble(word(key));
    }

    /// The number chosen for a [Setting.CountSetting].
    public int count(String key) {
        return Integer.parseInt(word(key));
    }

    /// The word chosen for a [Setting.WordSetting].
    public String word(String key) {
        return requireNonNull(values.get(key), key);
    }
}
