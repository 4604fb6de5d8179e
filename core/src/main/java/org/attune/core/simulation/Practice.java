package org.attune.core.simulation;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.attune.core.detection.Rule;
import org.attune.core.detection.Sight;
import org.attune.core.detection.steady.FallModel;
import org.attune.core.detection.steady.SteadyOrFallen;
import org.attune.core.instrument.Scale;

/// What a practice has learned from its own courses: how its clients' scores move, and which thresholds keep which rate of flags.
///
/// It is made once, kept in a file and used as it stands; nothing here changes while courses are being judged.
///
/// @param fitted the fitted numbers; rules run with [FallModel#widened()]
/// @param thresholds one for each setting and rate that was asked for
/// @param betweenClientSdPoints SD between the clients' mean scores, in points, at least 0
/// @param chanceRates how often each rule fires by chance on courses like the practice's
/// @param basis the scale and how much the numbers rest on
/// @param made when, from which input and with which seed
public record Practice(FallModel fitted, List<Threshold> thresholds, double betweenClientSdPoints,
        List<ChanceRate> chanceRates, Basis basis,
        Made made) {

    /// The scale that the practice was fitted on and how much the numbers rest on.
    ///
    /// @param scale the scale's name
    /// @param lowest its lowest score, in points
    /// @param highest its highest score, in points
    /// @param step the distance between neighbouring scores, in points
    /// @param cases how many cases were fitted
    /// @param scores how many scores they hold
    public record Basis(String scale, double lowest, double highest, double step, int cases, int scores) {
        public Basis {
            requireNonNull(scale, "scale");
            if (!(lowest < highest) || !(step > 0)) {
                throw new IllegalArgumentException(
                        "scale " + scale + " needs a lowest score below its highest and a step above 0");
            }
            if (cases < 1 || scores < cases) {
                throw new IllegalArgumentException("a practice rests on cases with at least one score each");
            }
        }

        /// The basis of a fit on one scale.
        public static Basis of(Scale scale, int cases, int scores) {
            return new Basis(scale.name(), scale.lowest(), scale.highest(), scale.step(), cases, scores);
        }

        /// Whether the practice may speak about scores of this scale: the same name, ends and step.
        public boolean fits(Scale other) {
            return scale.equals(other.name()) && lowest == other.lowest() && highest == other.highest()
                    && step == other.step();
        }
    }

    /// When and from what a practice was made.
    ///
    /// @param on the day
    /// @param inputSha256 the SHA-256 of the cases read, as 64 lower-case hexadecimal digits
    /// @param seed the seed of the choice of cases and of every random number
    public record Made(LocalDate on, String inputSha256, long seed) {
        public Made {
            requireNonNull(on, "on");
            if (!inputSha256.matches("[0-9a-f]{64}")) {
                throw new IllegalArgumentException(
                        "a SHA-256 is 64 lower-case hexadecimal digits, but was " + inputSha256);
            }
        }
    }

    public Practice {
        requireNonNull(fitted, "fitted");
        requireNonNull(basis, "basis");
        requireNonNull(made, "made");
        thresholds = List.copyOf(thresholds);
        chanceRates = List.copyOf(chanceRates);
        if (thresholds.isEmpty()) {
            throw new IllegalArgumentException("a practice needs at least one threshold");
        }
        if (!(betweenClientSdPoints >= 0) || Double.isInfinite(betweenClientSdPoints)) {
            throw new IllegalArgumentException(
                    "betweenClientSdPoints must be 0 or more points, but was " + betweenClientSdPoints);
        }
    }

    /// The same practice with the chance rates of rules.
    public Practice withChanceRates(List<ChanceRate> rates) {
        return new Practice(fitted, thresholds, betweenClientSdPoints, rates, basis, made);
    }

    /// The threshold made for a setting and rate; empty when the practice was not asked for it.
    public Optional<Threshold> threshold(RateSetting setting, double per12) {
        return thresholds.stream().filter(t -> t.setting() == setting && t.per12() == per12).findFirst();
    }

    /// The default rule with this practice's numbers and one of its thresholds.
    public SteadyOrFallen rule(Threshold threshold) {
        String setting = threshold.setting().words() + " " + threshold.per12() + " per 12 sessions, fitted on "
                + basis.cases + " cases on " + made.on;
        return new SteadyOrFallen(fitted.widened(), threshold.logit(), setting);
    }

    /// How often a rule fires by chance here; empty when that rule, version and setting was not simulated.
    public Optional<ChanceRate> chanceRate(Rule rule, Sight sight) {
        return chanceRates.stream().filter(r -> r.sight() == sight && r.isOf(rule)).findFirst();
    }
}
