package org.attune.core.simulation;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.OptionalDouble;

import org.attune.core.detection.Rule;
import org.attune.core.detection.RuleName;
import org.attune.core.detection.Sight;

/// How often a rule fires by chance on courses like those given, and how often it finds a fall that is there.
///
/// @param rule which rule and version
/// @param parameters the settings the rule ran with
/// @param sight live, or in retrospect where the rule only looks back
/// @param falsePer12 flags per 12 scored sessions of courses without any fall
/// @param shareOfCoursesFlagged the share of courses without any fall that got at least one flag
/// @param found the share of falls found, by depth and delay
/// @param drawn what the figures rest on
public record ChanceRate(RuleName rule, String parameters, Sight sight, Estimate falsePer12,
        Estimate shareOfCoursesFlagged, List<FoundShare> found,
        Drawn drawn) {

    /// What a chance rate rests on.
    ///
    /// @param like whose courses the simulated ones are like, in words, such as `the 120 cases of this file`
    /// @param courses how many courses were drawn for each figure
    /// @param scores how many scores the courses without a fall hold
    /// @param seed the seed of the random numbers
    public record Drawn(String like, int courses, int scores, long seed) {
        public Drawn {
            requireNonNull(like, "like");
            if (courses < 1 || scores < 1) {
                throw new IllegalArgumentException("a chance rate rests on at least one course and one score");
            }
        }
    }

    public ChanceRate {
        requireNonNull(rule, "rule");
        requireNonNull(parameters, "parameters");
        requireNonNull(sight, "sight");
        requireNonNull(falsePer12, "falsePer12");
        requireNonNull(shareOfCoursesFlagged, "shareOfCoursesFlagged");
        requireNonNull(drawn, "drawn");
        found = List.copyOf(found);
    }

    /// Whether the rate was made for just this rule, version and setting.
    public boolean isOf(Rule other) {
        return rule.equals(other.name()) && parameters.equals(other.parameters());
    }

    /// The share of falls of a depth found by a delay; empty when that was not simulated.
    public OptionalDouble foundShare(double depthWobbles, int withinScores) {
        return found.stream()
                .filter(f -> f.depthWobbles() == depthWobbles && f.withinScores() == withinScores)
                .mapToDouble(f -> f.share().value())
                .findFirst();
    }
}
