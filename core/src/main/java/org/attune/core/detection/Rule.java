package org.attune.core.detection;

import org.attune.core.course.Case;

/// A named, versioned way to find a fall in the scores of one case.
///
/// Rules are values: the same case gives the same verdict, whoever asks and however often. A rule may be shared between
/// threads. A *flag* is a rising edge: the first scored session at which the rule's condition holds after one at which it did not,
/// so that a long fall counts once.
public interface Rule {

    /// The rule's id and version.
    RuleName name();

    /// The settings it runs with, as a person may read them, such as `z 1.96, from the 2nd score`.
    String parameters();

    /// How many scores a case needs before the rule says anything at all.
    int leastScores();

    /// Whether the rule can look this way.
    boolean looks(Sight sight);

    /// What the rule says of a case.
    ///
    /// In [Sight#LIVE] each flag rests on nothing later than its session: judging `c.upTo(t)` gives exactly the flags up to `t`.
    ///
    /// @throws IllegalArgumentException when the rule does not look this way
    Verdict judge(Case c, Sight sight);
}
