package org.attune.core.instrument;

import static java.util.Objects.requireNonNull;

import java.util.List;

/// How a scale of an instrument is scored from its items.
///
/// @param scale the scale
/// @param items the ids of its items, in order; empty where only totals are read
/// @param formula how the answers become one number
/// @param missingAllowed how many answers may be missing before there is no score
/// @param aliases other names of the scale in people's files; case does not matter
/// @param source where the key was read
/// @param norms what was published about its scores
public record ScaleKey(Scale scale, List<String> items, Formula formula, int missingAllowed, List<String> aliases,
        String source, Norms norms) {

    /// How answers become a score. With k items, of which n were answered with sum s:
    public enum Formula {
        /// s / n.
        MEAN,
        /// s * k / n: a missing answer counts as the mean of the others.
        SUM,
        /// A total that only comes from outside.
        GIVEN
    }

    public ScaleKey {
        requireNonNull(scale, "scale");
        requireNonNull(formula, "formula");
        requireNonNull(source, "source");
        requireNonNull(norms, "norms");
        items = List.copyOf(items);
        aliases = List.copyOf(aliases);
        if ((formula == Formula.GIVEN) != items.isEmpty()) {
            throw new IllegalArgumentException(
                    "scale " + scale.name() + ": a given total has no items, and any other has some");
        }
        if (missingAllowed < 0 || (missingAllowed > 0 && missingAllowed >= items.size())) {
            throw new IllegalArgumentException("scale " + scale.name() + ": of " + items.size()
                    + " answers 0 or more, but not all, may be missing; not " + missingAllowed);
        }
    }

    /// A scale about whose scores nothing was published.
    public ScaleKey(Scale scale, List<String> items, Formula formula, int missingAllowed, List<String> aliases,
            String source) {
        this(scale, items, formula, missingAllowed, aliases, source, Norms.NONE);
    }
}
