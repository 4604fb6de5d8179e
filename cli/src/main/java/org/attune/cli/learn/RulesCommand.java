package org.attune.cli.learn;

import java.util.List;

import org.attune.cli.command.Command;
import org.attune.cli.command.Given;
import org.attune.cli.command.OptionList;
import org.attune.cli.terminal.Exit;
import org.attune.cli.terminal.Surroundings;
import org.attune.cli.terminal.WrongUsage;
import org.attune.core.detection.RuleCatalogue;
import org.attune.core.detection.RuleEntry;
import org.attune.core.detection.rules.ShippedRules;
import org.attune.formats.practice.ShippedRates;

/// `attune rules`: what each rule does, what may be set, where it comes from and how often it fires by chance.
public final class RulesCommand implements Command {

    @Override
    public OptionList options() {
        return new OptionList("rules", "[ID...]",
                "Lists the rules, or explains the rules named: what they do, what may be set, where they come from, and "
                        + "how often they fire by chance on simulated courses without a fall.")
                .words("ID", "the rule to explain, as in xmr; all of them where none is named")
                .section("Other")
                .flag("-h --help", "print this")
                .example("attune rules", "every rule on a line")
                .example("attune rules xmr", "one rule in full");
    }

    @Override
    public Exit run(Given given, Surroundings around) {
        RuleCatalogue catalogue = ShippedRules.catalogue();
        RuleText text = new RuleText(around.screen(), ShippedRates.load());
        if (given.words().isEmpty()) {
            around.results().print(text.list(catalogue));
            return Exit.DONE;
        }
        List<RuleEntry> entries = given.words().stream().map(id -> get(catalogue, id)).toList();
        for (RuleEntry entry : entries) {
            around.results().print(text.full(entry));
        }
        return Exit.DONE;
    }

    private static RuleEntry get(RuleCatalogue catalogue, String id) {
        return catalogue.find(id)
                .orElseThrow(() -> new WrongUsage("there is no rule \"" + id + "\"; there are "
                        + String.join(", ", catalogue.all().stream().map(entry -> entry.name().id()).toList()) + "."));
    }
}
