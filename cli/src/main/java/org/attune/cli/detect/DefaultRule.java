package org.attune.cli.detect;

import java.nio.file.Path;
import java.util.Optional;

import org.attune.cli.command.Given;
import org.attune.cli.command.RateWish;
import org.attune.cli.terminal.WrongUsage;
import org.attune.core.detection.steady.SteadyOrFallen;
import org.attune.core.simulation.Practice;
import org.attune.core.simulation.RateSetting;
import org.attune.core.simulation.Threshold;
import org.attune.formats.Problems;
import org.attune.formats.Refusal;
import org.attune.formats.practice.PracticeFile;

/// The default rule with the numbers it runs with: as shipped, or a practice's own.
sealed interface DefaultRule {

    /// It can run.
    ///
    /// @param rule the rule
    /// @param numbers what it starts from
    /// @param calibration where its numbers come from, as a sentence
    record Ready(SteadyOrFallen rule, Numbers numbers, String calibration) implements DefaultRule {}

    /// The practice file cannot be read.
    record Refused(Problems problems) implements DefaultRule {}

    /// What the command line asks for. Nothing is ever fitted here.
    static DefaultRule of(Given given) {
        Optional<RateWish> wish = RateWish.find(given);
        Optional<Path> file = given.findPath("--practice");
        if (file.isPresent()) {
            return ofPractice(file.get(), given);
        }
        if (wish.isPresent()) {
            throw new WrongUsage(
                    "a rate of flags can be chosen once your own practice has been fitted: attune fit FILE "
                            + wish.get().fitted()
                            + " --out practice.json, then attune detect FILE --practice practice.json "
                            + wish.get().typed()
                            + ". Without one only the shipped threshold is there, a chance of a fall of 44 %.");
        }
        return new Ready(SteadyOrFallen.shipped(), new Numbers.Shipped(),
                "The default rule ran with the shipped numbers and threshold, which no data of yours has touched.");
    }

    private static DefaultRule ofPractice(Path file, Given given) {
        try {
            Practice practice = PracticeFile.read(file);
            return ready(practice, RateWish.find(given).orElseGet(() -> usual(practice)), file);
        } catch (Refusal e) {
            return new Refused(Problems.of(e.problem()));
        }
    }

    /// What is taken when nobody wishes anything: the usual wish, or the first that the file can meet where its scores were too few for that.
    private static RateWish usual(Practice practice) {
        Threshold first = practice.thresholds().getFirst();
        boolean hasUsual = practice.threshold(RateWish.USUAL.setting(), RateWish.USUAL.per12()).isPresent();
        boolean hasModel = practice.threshold(RateSetting.MODEL, RateWish.USUAL.per12()).isPresent();
        if (hasUsual) {
            return RateWish.USUAL;
        }
        return hasModel ? new RateWish(RateSetting.MODEL, RateWish.USUAL.per12())
                : new RateWish(first.setting(), first.per12());
    }

    private static Ready ready(Practice practice, RateWish wished, Path file) {
        Threshold threshold = practice.threshold(wished.setting(), wished.per12())
                .orElseThrow(() -> new WrongUsage(file + " has no threshold for " + wished.typed() + "; it has "
                        + String.join(", ", practice.thresholds().stream().map(RateWish::typed).toList())
                        + ". Next: attune fit FILE " + wished.fitted() + " --out " + file));
        String calibration = "The default rule ran with numbers fitted on " + practice.basis().cases()
                + " cases of this practice on " + practice.made().on() + ", and with its threshold for "
                + wished.typed()
                + ".";
        return new Ready(practice.rule(threshold), new Numbers.Fitted(practice), calibration);
    }
}
