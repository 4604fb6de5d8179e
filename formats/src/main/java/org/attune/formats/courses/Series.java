package org.attune.formats.courses;

import java.util.List;
import java.util.Optional;

import org.attune.core.course.Respondent;
import org.attune.core.instrument.Instrument;
import org.attune.core.instrument.Item;
import org.attune.core.instrument.Item.Feature;
import org.attune.core.instrument.Measures;
import org.attune.formats.instruments.KnownScale;

/// What the words in a row's rater, scale and item cells stand for.
public sealed interface Series {

    /// The name of its scale, for lists of what was left aside.
    Optional<String> scaleName();

    /// What it measures, if that is known.
    Optional<Measures> measures();

    /// Whether it comes from this person, as far as is known.
    boolean isBy(Respondent person);

    /// Whether it counts towards a scale.
    boolean isOn(KnownScale known);

    /// The scales that can be looked at because of it.
    List<KnownScale> leadingScales();

    /// Whether a raw value is one that it allows.
    boolean allows(double raw);

    /// Whether it says something about strain, which is looked at whatever scale is watched.
    boolean asksAboutStrain();

    /// What tells it from any series that means something else.
    String meaning();

    /// A person's scores on a scale.
    record Total(Respondent by, KnownScale scale) implements Series {

        @Override
        public Optional<String> scaleName() {
            return Optional.of(scale.name());
        }

        @Override
        public Optional<Measures> measures() {
            return Optional.of(scale.measures());
        }

        @Override
        public boolean isBy(Respondent person) {
            return by == person;
        }

        @Override
        public boolean isOn(KnownScale known) {
            return scale.name().equals(known.name());
        }

        @Override
        public List<KnownScale> leadingScales() {
            return List.of(scale);
        }

        @Override
        public boolean allows(double raw) {
            return scale.contains(raw);
        }

        @Override
        public boolean asksAboutStrain() {
            return scale instanceof KnownScale.OfInstrument known && !known.key().items().isEmpty()
                    && known.instrument().items().stream().filter(item -> known.key().items().contains(item.id()))
                            .allMatch(item -> item.feature() == Feature.SCREENER);
        }

        @Override
        public String meaning() {
            return "total\0" + by + '\0' + scale.name();
        }
    }

    /// A person's answers to one item.
    record Answers(Respondent by, Instrument instrument, Item item) implements Series {

        @Override
        public Optional<String> scaleName() {
            return Optional.of(instrument.name());
        }

        @Override
        public Optional<Measures> measures() {
            return Optional.of(instrument.measures());
        }

        @Override
        public boolean isBy(Respondent person) {
            return by == person;
        }

        @Override
        public boolean isOn(KnownScale known) {
            return known instanceof KnownScale.OfInstrument of && of.instrument().id().equals(instrument.id());
        }

        @Override
        public List<KnownScale> leadingScales() {
            return instrument.leadingScales().stream()
                    .<KnownScale>map(key -> new KnownScale.OfInstrument(instrument, key)).toList();
        }

        @Override
        public boolean allows(double raw) {
            return item.answers().allow(raw);
        }

        @Override
        public boolean asksAboutStrain() {
            return item.feature() == Feature.SCREENER || item.feature() == Feature.REPORT;
        }

        @Override
        public String meaning() {
            return "item\0" + by + '\0' + instrument.id() + '\0' + item.id();
        }
    }

    /// Words that nobody knows: no value of theirs can be used.
    sealed interface Unknown extends Series {

        @Override
        default Optional<String> scaleName() {
            return Optional.empty();
        }

        @Override
        default Optional<Measures> measures() {
            return Optional.empty();
        }

        @Override
        default boolean isBy(Respondent person) {
            return false;
        }

        @Override
        default boolean isOn(KnownScale known) {
            return false;
        }

        @Override
        default List<KnownScale> leadingScales() {
            return List.of();
        }

        @Override
        default boolean allows(double raw) {
            return false;
        }

        @Override
        default boolean asksAboutStrain() {
            return false;
        }
    }

    /// Nobody knows the rater. The word is not kept: it may be a name.
    record UnknownRater() implements Unknown {

        @Override
        public String meaning() {
            return "rater";
        }
    }

    /// Nobody knows the scale.
    ///
    /// @param scale its name in the file; empty when the row names none
    record UnknownScale(Respondent by, String scale) implements Unknown {

        @Override
        public Optional<String> scaleName() {
            return scale.isEmpty() ? Optional.empty() : Optional.of(scale);
        }

        @Override
        public String meaning() {
            return "scale\0" + by + '\0' + scale;
        }
    }

    /// The instrument has no such item.
    ///
    /// @param scale the name of the scale or instrument in the file
    record UnknownItem(Respondent by, String scale) implements Unknown {

        @Override
        public Optional<String> scaleName() {
            return Optional.of(scale);
        }

        @Override
        public String meaning() {
            return "no item\0" + by + '\0' + scale;
        }
    }
}
