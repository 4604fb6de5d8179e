package org.attune.core.study.answers;

import static java.util.Objects.requireNonNull;

import org.attune.core.study.Criterion;
import org.attune.core.study.survival.KaplanMeier.Curve;

/// How long the first tension of a case lasts until its repair.
///
/// @param criterion the way of seeing
/// @param curve the share of first tensions that are not repaired yet
public record UntilRepair(Criterion criterion, Curve curve) {
    public UntilRepair {
        requireNonNull(criterion, "criterion");
        requireNonNull(curve, "curve");
    }
}
