package org.attune.formats.fhir;

import java.util.ArrayList;
import java.util.List;

import org.attune.core.instrument.MeasurementError;
import org.attune.core.instrument.MeasurementError.Published;
import org.attune.core.instrument.Norms;
import org.attune.core.instrument.Norms.CutOff;
import org.attune.core.instrument.Norms.Found;
import org.attune.core.instrument.Norms.Side;
import org.attune.core.instrument.Orientation;
import org.attune.core.instrument.Scale;
import org.attune.core.instrument.ScaleKey;
import org.attune.formats.json.JsonException;
import org.attune.formats.json.JsonValue.JsonObject;

/// The key of a scale as an extension of a Questionnaire.
final class ScaleExtension {

    static final String URL = Names.OURS + "scale";

    private static final String BETTER = "better";
    private static final String WORSE = "worse";

    private ScaleExtension() {}

    static JsonObject write(ScaleKey key) {
        Scale scale = key.scale();
        List<JsonObject> parts = new ArrayList<>();
        parts.add(text("name", scale.name()));
        key.aliases().forEach(alias -> parts.add(text("alias", alias)));
        key.items().forEach(item -> parts.add(text("item", item)));
        parts.add(Element.extension("score", "valueCode", Names.word(key.formula())));
        parts.add(Element.extension("missingAllowed", key.missingAllowed()));
        parts.add(Element.extension("lowest", scale.lowest()));
        parts.add(Element.extension("highest", scale.highest()));
        parts.add(Element.extension("step", scale.step()));
        parts.add(Element.extension("higher", "valueCode",
                scale.orientation() == Orientation.HIGHER_IS_BETTER ? BETTER : WORSE));
        parts.add(text("source", key.source()));
        if (scale.error() instanceof Published error) {
            parts.add(Element.extension("error", List.of(Element.extension("semPoints", error.semPoints()),
                    text("source", error.source()))));
        }
        key.norms().cutOffs().forEach(cutOff -> parts.add(Element.extension("cutOff", List.of(
                Element.extension(Names.word(cutOff.side()), cutOff.points()), text("means", cutOff.means()),
                text("source", cutOff.source())))));
        key.norms().reliabilities().forEach(found -> parts.add(Element.extension("reliability", List.of(
                Element.extension("coefficient", found.coefficient()), text("kind", found.kind()),
                text("sample", found.sample()), text("source", found.source())))));
        return Element.extension(URL, parts);
    }

    private static JsonObject text(String url, String text) {
        return Element.extension(url, "valueString", text);
    }

    static ScaleKey read(Extensions parts) throws JsonException {
        MeasurementError error = new MeasurementError.Unpublished();
        for (Extensions each : parts.all("error")) {
            error = new Published(each.number("semPoints"), each.text("source"));
        }
        String higher = parts.code("higher");
        if (!higher.equals(BETTER) && !higher.equals(WORSE)) {
            throw new JsonException(0, "A scale's extension higher must be better or worse.");
        }
        Scale scale = new Scale(parts.text("name"), parts.number("lowest"), parts.number("highest"),
                parts.number("step"), higher.equals(BETTER) ? Orientation.HIGHER_IS_BETTER
                        : Orientation.LOWER_IS_BETTER,
                error);
        return new ScaleKey(scale, parts.texts("item"), Names.constant(ScaleKey.Formula.class, parts.code("score")),
                (int) parts.number("missingAllowed"), parts.texts("alias"), parts.text("source"), norms(parts));
    }

    private static Norms norms(Extensions parts) throws JsonException {
        List<CutOff> cutOffs = new ArrayList<>();
        for (Extensions each : parts.all("cutOff")) {
            Side side = each.has(Names.word(Side.BELOW)) ? Side.BELOW : Side.FROM;
            cutOffs.add(new CutOff(each.number(Names.word(side)), side, each.text("means"), each.text("source")));
        }
        List<Found> found = new ArrayList<>();
        for (Extensions each : parts.all("reliability")) {
            found.add(new Found(each.number("coefficient"), each.text("kind"), each.text("sample"),
                    each.text("source")));
        }
        return new Norms(cutOffs, found);
    }
}
