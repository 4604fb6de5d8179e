package org.attune.formats.instruments;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.attune.core.instrument.Instrument;
import org.attune.core.instrument.Item;
import org.attune.core.instrument.Item.Feature;
import org.attune.core.instrument.Licence;
import org.attune.core.instrument.LicenceClass;
import org.attune.core.instrument.MeasurementError;
import org.attune.core.instrument.Measures;
import org.attune.core.instrument.Norms;
import org.attune.core.instrument.Orientation;
import org.attune.core.instrument.Scale;
import org.attune.core.instrument.ScaleKey;
import org.attune.core.instrument.worked.WorkedExample;
import org.attune.formats.json.JsonException;
import org.attune.formats.json.JsonFields;
import org.attune.formats.json.JsonReader;

/// Reads an instrument from its JSON file. The keys are described in docs/instruments.md.
public final class InstrumentReader {

    private InstrumentReader() {}

    /// Reads one instrument.
    ///
    /// @throws JsonException when a member is missing, wrong or unknown
    public static Instrument read(String text) throws JsonException {
        return readFile(text).instrument();
    }

    /// Reads one instrument with its worked examples.
    ///
    /// @throws JsonException when a member is missing, wrong or unknown
    public static InstrumentFile readFile(String text) throws JsonException {
        JsonFields form = JsonFields.of("", JsonReader.read(text));
        String id = form.text("id");
        Item.Answers answers = answers(form.object("answers"));
        List<Item> items = new ArrayList<>();
        for (JsonFields item : form.objects("items")) {
            items.add(item(item, answers));
        }
        List<ScaleKey> scales = new ArrayList<>();
        List<String> aliases = form.texts("aliases");
        for (JsonFields scale : form.objects("scales")) {
            scales.add(scale(scale, scales.isEmpty() ? aliases : List.of()));
        }
        String version = form.text("version");
        String name = form.text("name");
        Measures measures = form.choice("measures", Measures.values());
        Licence licence = licence(form.object("licence"));
        List<WorkedExample> examples = examples(form);
        form.requireNoMore();
        try {
            return new InstrumentFile(new Instrument(id, version, name, measures, licence, items, scales), examples);
        } catch (IllegalArgumentException e) {
            throw new JsonException(0, e.getMessage() + ".");
        }
    }

    private static Licence licence(JsonFields licence) throws JsonException {
        LicenceClass kind = licence.choice("class", LicenceClass.values());
        String notice = licence.text("notice");
        String source = licence.text("source");
        licence.requireNoMore();
        return new Licence(kind, notice, source);
    }

    private static Item.Answers answers(JsonFields answers) throws JsonException {
        int lowest = answers.whole("lowest");
        int highest = answers.whole("highest");
        answers.requireNoMore();
        try {
            return new Item.Answers(lowest, highest);
        } catch (IllegalArgumentException e) {
            throw new JsonException(0, e.getMessage() + ".");
        }
    }

    private static Item item(JsonFields item, Item.Answers usual) throws JsonException {
        String id = item.text("id");
        boolean isReversed = item.truth("reversed");
        Item.Answers answers = item.has("answers") ? answers(item.object("answers")) : usual;
        Feature feature = item.has("feature") ? item.choice("feature", Feature.values()) : Feature.PLAIN;
        String about = item.has("about") ? item.text("about") : "";
        Item.Asked asked = item.has("after") ? after(item.object("after")) : Item.Asked.ALWAYS;
        item.requireNoMore();
        return new Item(id, isReversed, answers, feature, about, asked);
    }

    private static Item.Asked after(JsonFields after) throws JsonException {
        String item = after.text("item");
        int least = after.whole("least");
        after.requireNoMore();
        return new Item.Asked.After(item, least);
    }

    private static ScaleKey scale(JsonFields scale, List<String> aliases) throws JsonException {
        String name = scale.text("name");
        List<String> items = scale.texts("items");
        ScaleKey.Formula formula = scale.choice("score", ScaleKey.Formula.values());
        int missingAllowed = scale.whole("missingAllowed");
        double lowest = scale.number("lowest");
        double highest = scale.number("highest");
        double step = scale.number("step");
        Orientation orientation = orientation(scale);
        String source = scale.text("source");
        Norms norms = NormsReader.read(scale);
        MeasurementError error = scale.has("error") ? error(scale.object("error")) : new MeasurementError.Unpublished();
        scale.requireNoMore();
        try {
            return new ScaleKey(new Scale(name, lowest, highest, step, orientation, error), items, formula,
                    missingAllowed, aliases, source, norms);
        } catch (IllegalArgumentException e) {
            throw new JsonException(0, e.getMessage() + ".");
        }
    }

    private static List<WorkedExample> examples(JsonFields form) throws JsonException {
        List<WorkedExample> examples = new ArrayList<>();
        if (form.has("examples")) {
            for (JsonFields example : form.objects("examples")) {
                examples.add(example(example));
            }
        }
        return examples;
    }

    private static WorkedExample example(JsonFields example) throws JsonException {
        String says = example.text("says");
        Map<String, Integer> answers = new LinkedHashMap<>();
        JsonFields given = example.object("answers");
        for (String item : given.names()) {
            answers.put(item, given.whole(item));
        }
        Map<String, Double> scores = new LinkedHashMap<>();
        JsonFields made = example.object("scores");
        for (String scale : made.names()) {
            scores.put(scale, made.number(scale));
        }
        example.requireNoMore();
        return new WorkedExample(says, answers, scores);
    }

    private static Orientation orientation(JsonFields scale) throws JsonException {
        return switch (scale.text("higher")) {
            case "better" -> Orientation.HIGHER_IS_BETTER;
            case "worse" -> Orientation.LOWER_IS_BETTER;
            default -> throw scale.wrong("higher", "better or worse");
        };
    }

    private static MeasurementError error(JsonFields error) throws JsonException {
        double semPoints = error.number("semPoints");
        String source = error.text("source");
        error.requireNoMore();
        if (!(semPoints > 0)) {
            throw error.wrong("semPoints", "above 0");
        }
        return new MeasurementError.Published(semPoints, source);
    }
}
