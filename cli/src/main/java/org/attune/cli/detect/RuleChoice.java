package org.attune.cli.detect;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.attune.cli.terminal.WrongUsage;
import org.attune.core.detection.Look;
import org.attune.core.detection.Look.Ask;
import org.attune.core.detection.Rule;
import org.attune.core.detection.RuleCatalogue;
import org.attune.core.detection.RuleEntry;
import org.attune.core.detection.steady.SteadyOrFallen;

/// Which rules run, and which way each of them looks.
///
/// @param listed the rules whose flags are results
/// @param beside further rules of a report, shown beside the results to say how many rules agree
public record RuleChoice(List<Look> listed, List<Look> beside) {

    public RuleChoice {
        listed = List.copyOf(listed);
        beside = List.copyOf(beside);
        if (listed.isEmpty()) {
            throw new IllegalArgumentException("at least one rule runs");
        }
    }

    /// Every look of every rule, the listed ones first.
    public List<Look> all() {
        List<Look> all = new ArrayList<>(listed);
        all.addAll(beside);
        return all;
    }

    /// The default rule alone.
    public static RuleChoice usual(RuleCatalogue catalogue, SteadyOrFallen steadyOrFallen, Ask ask) {
        return new RuleChoice(Look.ofAll(catalogue.all().subList(0, 1), steadyOrFallen, ask), List.of());
    }

    /// All rules with their usual settings.
    public static RuleChoice allRules(RuleCatalogue catalogue, SteadyOrFallen steadyOrFallen, Ask ask) {
        return new RuleChoice(Look.ofAll(catalogue.all(), steadyOrFallen, ask), List.of());
    }

    /// The rules that were typed, such as `xmr:baseline=5`.
    public static RuleChoice typed(RuleCatalogue catalogue, SteadyOrFallen steadyOrFallen, Ask ask,
            List<String> typed) {
        List<Look> looks = new ArrayList<>();
        for (String one : typed) {
            int colon = one.indexOf(':');
            String id = colon < 0 ? one : one.substring(0, colon);
            Map<String, String> settings = colon < 0 ? Map.of() : settings(one, one.substring(colon + 1));
            RuleEntry entry = catalogue.find(id).orElseThrow(() -> new WrongUsage("there is no rule \"" + id
                    + "\"; attune rules lists them."));
            List<Look> ways = Look.of(entry, made(entry, settings, steadyOrFallen), ask);
            if (ways.isEmpty()) {
                throw new WrongUsage("rule " + id + " only looks " + (ask == Ask.LIVE ? "back" : "live") + "; leave "
                        + (ask == Ask.LIVE ? "--live" : "--retrospect") + " away.");
            }
            looks.addAll(ways);
        }
        return new RuleChoice(looks, List.of());
    }

    /// The same rules, with all others beside them.
    public RuleChoice withAllBeside(RuleCatalogue catalogue, SteadyOrFallen steadyOrFallen) {
        List<RuleEntry> others = catalogue.all()
                .stream()
                .filter(entry -> listed.stream().noneMatch(look -> look.rule().name().equals(entry.name())))
                .toList();
        return new RuleChoice(listed, Look.ofAll(others, steadyOrFallen, Ask.AS_EACH_CAN));
    }

    private static Rule made(RuleEntry entry, Map<String, String> settings, SteadyOrFallen steadyOrFallen) {
        try {
            Rule rule = entry.make(settings);
            return rule.name().equals(SteadyOrFallen.NAME) && settings.isEmpty() ? steadyOrFallen : rule;
        } catch (IllegalArgumentException e) {
            throw new WrongUsage(e.getMessage() + ".");
        }
    }

    private static Map<String, String> settings(String whole, String text) {
        Map<String, String> settings = new LinkedHashMap<>();
        for (String pair : text.split(",")) {
            int equals = pair.indexOf('=');
            if (equals < 1) {
                throw new WrongUsage(
                        "--rule " + whole + ": after the colon come settings such as baseline=5, with commas "
                                + "between them.");
            }
            settings.put(pair.substring(0, equals).strip(), pair.substring(equals + 1).strip());
        }
        return settings;
    }
}
