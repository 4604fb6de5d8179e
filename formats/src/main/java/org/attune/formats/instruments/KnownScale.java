package org.attune.formats.instruments;

import org.attune.core.instrument.Instrument;
import org.attune.core.instrument.Measures;
import org.attune.core.instrument.Scale;
import org.attune.core.instrument.ScaleKey;

/// A scale that scores can be read on.
public sealed interface KnownScale {

    /// Its name as screens and tables print it.
    String name();

    /// What it measures.
    Measures measures();

    /// The smallest score, in raw points.
    double lowest();

    /// The largest score, in raw points.
    double highest();

    /// Whether its step has to be found in the data.
    boolean needsStep();

    /// The scale, with the smallest gap seen as its step where it needs one.
    Scale scale(double smallestGapPoints);

    /// Whether a raw score lies on the scale. A scale whose step is not known yet allows no slack for rounding.
    default boolean contains(double raw) {
        return needsStep() ? raw >= lowest() && raw <= highest() : scale(0).contains(raw);
    }

    /// A scale of an instrument.
    record OfInstrument(Instrument instrument, ScaleKey key) implements KnownScale {

        @Override
        public String name() {
            return key.scale().name();
        }

        @Override
        public Measures measures() {
            return instrument.measures();
        }

        @Override
        public double lowest() {
            return key.scale().lowest();
        }

        @Override
        public double highest() {
            return key.scale().highest();
        }

        @Override
        public boolean needsStep() {
            return false;
        }

        @Override
        public Scale scale(double smallestGapPoints) {
            return key.scale();
        }
    }

    /// A scale the user defined.
    record Defined(ScaleDefinition definition) implements KnownScale {

        @Override
        public String name() {
            return definition.name();
        }

        @Override
        public Measures measures() {
            return definition.measures();
        }

        @Override
        public double lowest() {
            return definition.lowest();
        }

        @Override
        public double highest() {
            return definition.highest();
        }

        @Override
        public boolean needsStep() {
            return definition.step() instanceof ScaleDefinition.Step.SmallestGapSeen;
        }

        @Override
        public Scale scale(double smallestGapPoints) {
            return definition.scale(smallestGapPoints);
        }
    }
}
