package org.attune.web.instruments;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
import org.attune.core.instrument.worked.WorkedExample;
import org.attune.core.instrument.worked.Working;
import org.attune.web.instruments.ScorePage.Example;
import org.attune.web.instruments.ScorePage.ItemRow;
import org.attune.web.instruments.ScorePage.Line;
import org.attune.web.instruments.ScorePage.ScaleSheet;
import org.attune.web.instruments.ScorePage.Steps;

/// Puts the key of an instrument into sentences.
///
/// @param instrument the instrument
record ScoreSheets(Instrument instrument) {

    List<ScaleSheet> scales() {
        return instrument.scales().stream().map(key -> new ScaleSheet(key.scale().name(), sentences(key),
                key.norms().cutOffs().stream().map(ScoreSheets::line).toList(),
                key.norms().reliabilities().stream().map(ScoreSheets::reliability).toList(), key.source())).toList();
    }

    private List<String> sentences(ScaleKey key) {
        List<String> sentences = new ArrayList<>();
        sentences.add(formula(key) + " " + range(key.scale()));
        if (key.formula() != ScaleKey.Formula.GIVEN) {
            sentences.add(missing(key));
            String reversed = items(key).filter(Item::isReversed).map(Item::id).collect(Collectors.joining(", "));
            sentences.add(reversed.isEmpty() ? "No item is turned round."
                    : "Turned round before anything is added: " + reversed + ".");
            if (items(key).anyMatch(item -> item.feature() == Item.Feature.RISK)) {
                sentences.add(
                        "Without an answer about danger to life there is no score: that answer is never filled in.");
            }
        }
        sentences.add(error(key));
        return sentences;
    }

    private Stream<Item> items(ScaleKey key) {
        return instrument.items().stream().filter(item -> key.items().contains(item.id()));
    }

    private static String formula(ScaleKey key) {
        String items = key.items().size() == 1 ? "item " + key.items().getFirst()
                : key.items().size() + " items: " + String.join(", ", key.items());
        return switch (key.formula()) {
            case MEAN -> "The mean of " + items + ".";
            case SUM -> "The sum of " + items + ".";
            case GIVEN -> "A total that comes from outside.";
        };
    }

    private static String range(Scale scale) {
        return "From " + number(scale.lowest()) + " to " + number(scale.highest()) + "; higher is "
                + (scale.orientation() == Orientation.HIGHER_IS_BETTER ? "better." : "worse.");
    }

    private static String missing(ScaleKey key) {
        if (key.missingAllowed() == 0) {
            return key.items().size() == 1 ? "Without an answer there is no score."
                    : "With an answer missing there is no score.";
        }
        String most = key.missingAllowed() == 1 ? "One answer may be missing"
                : key.missingAllowed()
                        + " answers at most may be missing";
        return most + "; the others then stand for all of them: " + (key.formula() == ScaleKey.Formula.MEAN
                ? "the mean is taken over those that are there."
                : "their sum times " + key.items().size() + ", divided by how many there are.");
    }

    private String error(ScaleKey key) {
        return switch (key.scale().error()) {
            case MeasurementError.Published published -> "Error of measurement: "
                    + decimals(published.semPoints()) + " points (SEM). Two scores of one client that lie "
                    + decimals(new ReliableChange(published.semPoints()).leastPoints(ReliableChange.USUAL_Z))
                    + " points apart or more differ by more than this error explains (1.96 * sqrt(2) * SEM). "
                    + published.source();
            case MeasurementError.Unpublished none -> instrument.licence().kind() == LicenceClass.OURS
                    ? "Its error of measurement is not known; it is learned from your practice's own sessions, and until then "
                            + "rules that need one say so."
                    : "No error of measurement was found with its sample; rules that need one say so.";
        };
    }

    private static Line line(CutOff cutOff) {
        String points = switch (cutOff.side()) {
            case FROM -> number(cutOff.points()) + " and more";
            case BELOW -> "below " + number(cutOff.points());
        };
        return new Line(points, cutOff.means(), cutOff.source());
    }

    private static String reliability(Found found) {
        return found.kind() + " " + String.format(Locale.ROOT, "%s", found.coefficient()) + ", " + found.sample() + ". "
                + found.source();
    }

    List<ItemRow> items() {
        return instrument.items().stream().map(item -> new ItemRow(item.id(), item.about(),
                item.answers().lowest() + " to " + item.answers().highest(), remark(item))).toList();
    }

    private static String remark(Item item) {
        List<String> remarks = new ArrayList<>();
        if (item.isReversed()) {
            remarks.add("turned round");
        }
        switch (item.feature()) {
            case PLAIN -> {
            }
            case RISK -> remarks.add("about danger to life: goes to the therapist at once, never filled in");
            case SCREENER -> remarks.add("any yes is worth talking about");
            case REPORT -> remarks.add("asks outright about strain");
        }
        if (item.asked() instanceof Item.Asked.After after) {
            remarks.add("asked after " + after.item() + " from " + after.least() + " on");
        }
        return String.join("; ", remarks);
    }

    List<Example> examples(List<WorkedExample> examples) {
        return examples.stream().filter(example -> !example.answers().isEmpty()).map(example -> new Example(
                example.says(), answers(example.answers()), instrument.scales().stream().map(key -> new Steps(
                        key.scale().name(), Working.of(instrument, key, example.answers()).lines())).toList()))
                .toList();
    }

    private String answers(Map<String, Integer> answers) {
        return instrument.items().stream()
                .map(item -> "item " + item.id() + (answers.containsKey(item.id()) ? " = " + answers.get(item.id())
                        : " left out"))
                .collect(Collectors.joining(", "));
    }

    private static String number(double points) {
        return points == Math.rint(points) ? String.valueOf((long) points) : String.valueOf(points);
    }

    private static String decimals(double points) {
        return String.format(Locale.ROOT, "%.2f", points);
    }
}
