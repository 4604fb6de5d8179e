package org.attune.cli.command;

import java.math.BigDecimal;
import java.util.Optional;

import org.attune.cli.terminal.WrongUsage;
import org.attune.core.simulation.RateSetting;
import org.attune.core.simulation.Threshold;

/// The rate of flags that somebody wishes, as options of `attune detect`.
///
/// @param setting what the rate counts
/// @param per12 the rate per 12 scored sessions
public record RateWish(RateSetting setting, double per12) {

    /// What is taken with a practice file when nobody wishes anything: our choice, the rate all rules are compared at.
    public static final RateWish USUAL = new RateWish(RateSetting.ABOUT, 0.2);

    /// The wish on a command line; empty when there is none.
    public static Optional<RateWish> find(Given given) {
        given.atMostOne("--false-flags", "--budget");
        given.atMostOne("--about", "--at-most", "--as-model");
        Optional<Double> falseFlags = given.findRate("--false-flags");
        Optional<Double> budget = given.findRate("--budget");
        if (budget.isPresent()) {
            refuseSettings(given, "--budget counts all flags, so it goes without ");
            return Optional.of(new RateWish(RateSetting.BUDGET, budget.get()));
        }
        if (falseFlags.isEmpty()) {
            refuseSettings(given, "a rate is needed, as in --false-flags 0.2, with ");
            return Optional.empty();
        }
        return Optional.of(new RateWish(setting(given), falseFlags.get()));
    }

    private static void refuseSettings(Given given, String why) {
        for (String option : new String[] {"--about", "--at-most", "--as-model"}) {
            if (given.has(option)) {
                throw new WrongUsage(why + option + ".");
            }
        }
    }

    private static RateSetting setting(Given given) {
        if (given.has("--at-most")) {
            return RateSetting.AT_MOST;
        }
        return given.has("--as-model") ? RateSetting.MODEL : RateSetting.ABOUT;
    }

    /// What to type for a threshold.
    public static String typed(Threshold threshold) {
        return new RateWish(threshold.setting(), threshold.per12()).typed();
    }

    /// What to type for this wish.
    public String typed() {
        return switch (setting) {
            case MODEL -> "--false-flags " + plain(per12) + " --as-model";
            case ABOUT -> "--false-flags " + plain(per12);
            case AT_MOST -> "--false-flags " + plain(per12) + " --at-most";
            case BUDGET -> "--budget " + plain(per12);
        };
    }

    /// What to add to `attune fit` to get a threshold for this wish.
    public String fitted() {
        return setting == RateSetting.BUDGET ? "--budget " + plain(per12) : "--false-flags " + plain(per12);
    }

    /// A rate with all digits it needs and no more.
    public static String plain(double per12) {
        return BigDecimal.valueOf(per12).stripTrailingZeros().toPlainString();
    }
}
