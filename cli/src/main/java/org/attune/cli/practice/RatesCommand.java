package org.attune.cli.practice;

import java.util.ArrayList;
import java.util.List;

import org.attune.cli.command.Command;
import org.attune.cli.command.Given;
import org.attune.cli.command.OptionList;
import org.attune.cli.detect.RuleChoice;
import org.attune.cli.reading.InputOptions;
import org.attune.cli.terminal.Exit;
import org.attune.cli.terminal.Surroundings;
import org.attune.core.course.Case;
import org.attune.core.detection.Look;
import org.attune.core.detection.Look.Ask;
import org.attune.core.detection.RuleCatalogue;
import org.attune.core.detection.rules.ShippedRules;
import org.attune.core.detection.steady.FallModel;
import org.attune.core.detection.steady.SteadyOrFallen;
import org.attune.core.simulation.ChanceAnswer;
import org.attune.core.simulation.ChanceRates;
import org.attune.core.simulation.Draws;
import org.attune.core.simulation.fit.FitOutcome;
import org.attune.core.simulation.fit.PracticeFit;

/// `attune rates`: how often each rule fires by chance on courses like those given, and how many falls it finds in time.
public final class RatesCommand implements Command {

    /// Of one course every rate has an interval without width: our choice, as with draws.
    private static final int LEAST_COURSES = 100;
    private static final int MOST_COURSES = 1_000_000;

    @Override
    public OptionList options() {
        OptionList options = new OptionList("rates", "FILE... [options]",
                "Simulates courses like the ones given, with the same lengths, gaps and scale and no fall at all, and counts "
                        + "how often each rule fires; then puts falls of two, three and four wobbles in and counts how many "
                        + "each rule finds in time. From 30 cases on, level and wobble are fitted to your courses; with "
                        + "fewer the shipped numbers stand in, and that is said.");
        return InputOptions.declare(options)
                .section("What to count")
                .value("--rule", "ID[:KEY=VALUE,…]", "count for this rule; may be repeated. Otherwise for all rules")
                .value("--courses", "N", "how many courses to draw (usually 2,000)")
                .value("--seed", "N", "the seed of every random number (usually 1)")
                .flag("--csv", "print one line of CSV a figure (docs/csv.md)")
                .flag("-h --help", "print this")
                .example("attune rates samples/small-open.csv", "every rule on courses like these")
                .example("attune rates scores.csv --rule xmr --rule xmr:baseline=5 --courses 10000",
                        "two settings of one rule, more exactly");
    }

    @Override
    public Exit run(Given given, Surroundings around) {
        long seed = FitCommand.seed(given);
        int courses = (int) given.count("--courses", ChanceRates.COURSES, LEAST_COURSES, MOST_COURSES);
        List<Look> looks = looks(given);
        return switch (ChosenCases.read(given, around, seed)) {
            case ChosenCases.Refused refused -> refused.exit();
            case ChosenCases.Ready ready -> {
                if (ready.cases().isEmpty()) {
                    around.problems()
                            .println("attune: no case has two scores or more, so there is nothing to simulate. "
                                    + "Next: give a file with longer courses.");
                    yield Exit.UNREADABLE;
                }
                Draws draws = new Draws(courses, seed, InputOptions.threads(given));
                print(ready, looks, draws, given, around);
                yield Exit.DONE;
            }
        };
    }

    private static List<Look> looks(Given given) {
        RuleCatalogue catalogue = ShippedRules.catalogue();
        SteadyOrFallen shipped = SteadyOrFallen.shipped();
        Ask ask = Ask.AS_EACH_CAN;
        return (given.has("--rule") ? RuleChoice.typed(catalogue, shipped, ask, given.all("--rule"))
                : RuleChoice.allRules(catalogue, shipped, ask)).listed();
    }

    private static void print(ChosenCases.Ready ready, List<Look> looks, Draws draws, Given given,
            Surroundings around) {
        FitOutcome fit = PracticeFit.fit(ready.cases(), draws.threads());
        FallModel model = switch (fit) {
            case FitOutcome.Fitted fitted -> fitted.model();
            case FitOutcome.TooFewCases few -> FallModel.DEFAULTS;
        };
        ChanceRates chances = new ChanceRates(model, ready.cases().stream().map(Case::course).toList(), "these courses",
                draws);
        List<ChanceAnswer> answers = new ArrayList<>();
        for (Look look : looks) {
            answers.add(chances.of(look.rule(), look.sight()));
        }
        around.results().print(given.has("--csv") ? RateText.csv(answers)
                : RateText.table(answers, ready, fit, draws, around.screen()));
    }
}
