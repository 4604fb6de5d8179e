package org.attune.core.instrument.worked;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.attune.core.instrument.Instrument;
import org.attune.core.instrument.Item;
import org.attune.core.instrument.LicenceClass;
import org.attune.core.instrument.MeasurementError;
import org.attune.core.instrument.Norms.CutOff;
import org.attune.core.instrument.Norms.Found;
import org.attune.core.instrument.Orientation;
import org.attune.core.instrument.ReliableChange;
import org.attune.core.instrument.Scale;
import org.attune.core.instrument.ScaleKey;
import org.attune.core.internal.wording.Wording;

/// How a score is made, in sentences for whoever reads scores.
///
/// @param instrument the form
/// @param key one of its scales
public record KeyInWords(Instrument instrument, ScaleKey key) {

    private static final int DECIMALS = 2;

    public KeyInWords {
        requireNonNull(instrument, "instrument");
        requireNonNull(key, "key");
    }

    /// The arithmetic, the missing answers, the reversals and the error, a sentence or two each.
    public List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        sentences.add(formula() + " " + range(key.scale()));
        if (key.formula() != ScaleKey.Formula.GIVEN) {
            sentences.add(missing());
            String reversed = items().filter(Item::isReversed).map(Item::id).collect(Collectors.joining(", "));
            sentences.add(reversed.isEmpty() ? "No item is turned round."
                    : "Turned round before anything is added: " + reversed + ".");
            if (items().anyMatch(item -> item.feature() == Item.Feature.RISK)) {
                sentences.add(
                        "Without an answer about danger to life there is no score: that answer is never filled in.");
            }
        }
        sentences.add(error());
        return sentences;
    }

    private Stream<Item> items() {
        return instrument.items().stream().filter(item -> key.items().contains(item.id()));
    }

    private String formula() {
        String items = key.items().size() == 1 ? "item " + key.items().getFirst()
                : key.items().size() + " items: " + String.join(", ", key.items());
        return switch (key.formula()) {
            case MEAN -> "The mean of " + items + ".";
            case SUM -> "The sum of " + items + ".";
            case GIVEN -> "A total that comes from outside.";
        };
    }

    private static String range(Scale scale) {
        return "From " + Wording.plain(scale.lowest()) + " to " + Wording.plain(scale.highest()) + "; higher is "
                + (scale.orientation() == Orientation.HIGHER_IS_BETTER ? "better." : "worse.");
    }

    private String missing() {
        if (key.missingAllowed() == 0) {
            return key.items().size() == 1 ? "Without an answer there is no score."
                    : "With an answer missing there is no score.";
        }
        String most = key.missingAllowed() == 1 ? "One answer may be missing"
                : key.missingAllowed() + " answers at most may be missing";
        return most + "; the others then stand for all of them: " + (key.formula() == ScaleKey.Formula.MEAN
                ? "the mean is taken over those that are there."
                : "their sum times " + key.items().size() + ", divided by how many there are.");
    }

    private String error() {
        return switch (key.scale().error()) {
            case MeasurementError.Published published -> "Error of measurement: "
                    + Wording.rounded(published.semPoints(), DECIMALS)
                    + " points (SEM). Two scores of one client that lie "
                    + Wording.rounded(new ReliableChange(published.semPoints()).leastPoints(ReliableChange.USUAL_Z),
                            DECIMALS)
                    + " points apart or more differ by more than this error explains (1.96 * sqrt(2) * SEM). "
                    + published.source();
            case MeasurementError.Unpublished none -> instrument.licence().kind() == LicenceClass.OURS
                    ? "Its error of measurement is not known; it is learned from your practice's own sessions, and until then "
                            + "rules that need one say so."
                    : "No error of measurement was found with its sample; rules that need one say so.";
        };
    }

    /// Which scores a cut-off means.
    public static String points(CutOff cutOff) {
        return switch (cutOff.side()) {
            case FROM -> Wording.plain(cutOff.points()) + " and more";
            case BELOW -> "below " + Wording.plain(cutOff.points());
        };
    }

    /// How reliable the scale was found, a sentence each.
    public List<String> reliabilities() {
        return key.norms().reliabilities().stream().map(KeyInWords::reliability).toList();
    }

    private static String reliability(Found found) {
        return found.kind() + " " + Wording.plain(found.coefficient()) + ", " + found.sample() + ". " + found.source();
    }
}
