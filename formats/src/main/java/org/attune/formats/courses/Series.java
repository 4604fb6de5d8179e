package org.attune.formats.courses;

import java.util.Optional;

import org.attune.core.course.Respondent;
import org.attune.core.instrument.Instrument;
import org.attune.core.instrument.Item;
import org.attune.core.instrument.Item.Feature;
import org.attune.core.instrument.Measures;
import org.attune.formats.instruments.KnownScale;

/// What the words in a row's rater, scale and item cells stand for.
public sealed interface Series {

    /// A person's scores on a scale.
    record Total(Respondent by, KnownScale scale) implements Series {}

    /// A person's answers to one item.
    record Answers(Respondent by, Instrument instrument, Item item) implements Series {}

    /// Nobody knows the rater. The word is not kept: it may be a name.
    record UnknownRater() implements Series {}

    /// Nobody knows the scale.
    ///
    /// @param scale its name in the file; empty when the row names none
    record UnknownScale(Respondent by, String scale) implements Series {}

    /// The instrument has no such item.
    ///
    /// @param scale the name of the scale or instrument in the file
    record UnknownItem(Respondent by, String scale) implements Series {}

    /// The name of its scale, for lists of what was left aside.
    default Optional<String> scaleName() {
        return switch (this) {
            case Total total -> Optional.of(total.scale.name());
            case Answers answers -> Optional.of(answers.instrument.name());
            case UnknownScale unknown -> unknown.scale.isEmpty() ? Optional.empty() : Optional.of(unknown.scale);
            case UnknownItem unknown -> Optional.of(unknown.scale);
            case UnknownRater unknown -> Optional.empty();
        };
    }

    /// What it measures, if that is known.
    default Optional<Measures> measures() {
        return switch (this) {
            case Total total -> Optional.of(total.scale.measures());
            case Answers answers -> Optional.of(answers.instrument.measures());
            case UnknownRater unknown -> Optional.empty();
            case UnknownScale unknown -> Optional.empty();
            case UnknownItem unknown -> Optional.empty();
        };
    }

    /// Whether a raw value is one that it allows.
    default boolean allows(double raw) {
        return switch (this) {
            case Total total -> total.scale.contains(raw);
            case Answers answers -> answers.item.answers().allow(raw);
            case UnknownRater unknown -> false;
            case UnknownScale unknown -> false;
            case UnknownItem unknown -> false;
        };
    }

    /// Whether it says something about strain, which is looked at whatever scale is watched.
    default boolean asksAboutStrain() {
        return switch (this) {
            case Answers answers ->
                answers.item.feature() == Feature.SCREENER || answers.item.feature() == Feature.REPORT;
            case Total total -> total.scale instanceof KnownScale.OfInstrument known && !known.key().items().isEmpty()
                    && known.instrument().items().stream().filter(item -> known.key().items().contains(item.id()))
                            .allMatch(item -> item.feature() == Feature.SCREENER);
            case UnknownRater unknown -> false;
            case UnknownScale unknown -> false;
            case UnknownItem unknown -> false;
        };
    }
}
