package org.attune.formats.instruments;

import org.attune.core.instrument.Instrument;
import org.attune.core.instrument.Measures;
import org.attune.core.instrument.Scale;
import org.attune.core.instrument.ScaleKey;

/// A scale that scores can be read on.
public sealed interface KnownScale {

    /// A scale of an instrument.
    record OfInstrument(Instrument instrument, ScaleKey key) implements KnownScale {}

    /// A scale the user defined.
    record Defined(ScaleDefinition definition) implements KnownScale {}

    /// Its name as screens and tables print it.
    default String name() {
        return switch (this) {
            case OfInstrument known -> known.key.scale().name();
            case Defined known -> known.definition.name();
        };
    }

    /// What it measures.
    default Measures measures() {
        return switch (this) {
            case OfInstrument known -> known.instrument.measures();
            case Defined known -> known.definition.measures();
        };
    }

    /// The smallest score, in raw points.
    default double lowest() {
        return switch (this) {
            case OfInstrument known -> known.key.scale().lowest();
            case Defined known -> known.definition.lowest();
        };
    }

    /// The largest score, in raw points.
    default double highest() {
        return switch (this) {
            case OfInstrument known -> known.key.scale().highest();
            case Defined known -> known.definition.highest();
        };
    }

    /// Whether its step has to be found in the data.
    default boolean needsStep() {
        return this instanceof Defined known && known.definition.step() instanceof ScaleDefinition.Step.SmallestGapSeen;
    }

    /// The scale, with the smallest gap seen as its step where it needs one.
    default Scale scale(double smallestGapPoints) {
        return switch (this) {
            case OfInstrument known -> known.key.scale();
            case Defined known -> known.definition.scale(smallestGapPoints);
        };
    }

    /// Whether a raw score lies on the scale. A scale whose step is not known yet allows no slack for rounding.
    default boolean contains(double raw) {
        return needsStep() ? raw >= lowest() && raw <= highest() : scale(0).contains(raw);
    }
}
