package org.attune.formats.fhir;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.attune.core.course.Respondent;
import org.attune.core.form.ShownForm;
import org.attune.core.instrument.Instrument;
import org.attune.core.instrument.Item;
import org.attune.core.instrument.Item.Asked;
import org.attune.formats.json.JsonPrinter;
import org.attune.formats.json.JsonValue.JsonObject;
import org.attune.formats.json.JsonValue.JsonString;

/// Writes an instrument as a FHIR R4 Questionnaire.
///
/// Each item is a choice whose answers carry their score; the key, for which R4 has no place, stands in extensions. Words stand in it only
/// where a [ShownForm] gives the right to show them, and then those that the client reads.
public final class QuestionnaireWriter {

    private QuestionnaireWriter() {}

    /// The key alone, without any wording.
    public static String write(Instrument instrument) {
        return write(instrument, "",
                instrument.items().stream().map(item -> item(instrument, item, "", List.of())).toList());
    }

    /// The key with the words of a form that may be shown.
    public static String write(ShownForm form) {
        List<JsonObject> items = new ArrayList<>();
        String lead = form.lead(Respondent.CLIENT);
        if (!lead.isEmpty()) {
            items.add(new Element().text("linkId", Names.LEAD).text("text", lead).text("type", "display").made());
        }
        for (Item item : form.instrument().items()) {
            items.add(item(form.instrument(), item, form.question(item, Respondent.CLIENT), form.labels(item)));
        }
        String openLine = form.openLine(Respondent.CLIENT);
        if (!openLine.isEmpty()) {
            items.add(new Element().text("linkId", Names.OPEN_LINE).text("text", openLine).text("type", "text").made());
        }
        return write(form.instrument(), form.language(), items);
    }

    private static String write(Instrument instrument, String language, List<JsonObject> items) {
        List<JsonObject> extensions = new ArrayList<>();
        extensions.add(Element.extension(Names.OURS + "measures", "valueCode", Names.word(instrument.measures())));
        extensions.add(Element.extension(Names.OURS + "licence", List.of(
                Element.extension("class", "valueCode", Names.word(instrument.licence().kind())),
                Element.extension("source", "valueString", instrument.licence().source()))));
        instrument.scales().forEach(key -> extensions.add(ScaleExtension.write(key)));
        return JsonPrinter.print(new Element()
                .text("resourceType", "Questionnaire")
                .text("id", instrument.id())
                .text("language", language)
                .list("extension", extensions)
                .text("url", Names.QUESTIONNAIRE + instrument.id())
                .text("version", instrument.version())
                .text("title", instrument.name())
                .text("status", "active")
                .list("subjectType", List.of(new JsonString("Patient")))
                .text("copyright", instrument.licence().notice())
                .list("item", items)
                .made());
    }

    private static JsonObject item(Instrument instrument, Item item, String question, List<String> labels) {
        List<JsonObject> extensions = new ArrayList<>();
        if (!item.about().isEmpty()) {
            extensions.add(Element.extension(Names.OURS + "about", "valueString", item.about()));
        }
        if (item.feature() != Item.Feature.PLAIN) {
            extensions.add(Element.extension(Names.OURS + "feature", "valueCode", Names.word(item.feature())));
        }
        if (item.isReversed()) {
            extensions.add(new Element().text("url", Names.OURS + "reversed").truth("valueBoolean", true).made());
        }
        Element element = new Element().list("extension", extensions).text("linkId", item.id())
                .text("prefix", item.id()).text("text", question).text("type", "choice");
        List<JsonObject> conditions = conditions(instrument, item);
        element.list("enableWhen", conditions);
        if (conditions.size() > 1) {
            element.text("enableBehavior", "any");
        }
        int lowest = item.answers().lowest();
        return element.truth("required", false)
                .list("answerOption", IntStream.range(0, item.answers().count())
                        .mapToObj(i -> option(lowest + i, labels.isEmpty() ? "" : labels.get(i))).toList())
                .made();
    }

    /// One condition for each answer to the earlier question after which this one is asked.
    private static List<JsonObject> conditions(Instrument instrument, Item item) {
        return switch (item.asked()) {
            case Asked.Always always -> List.of();
            case Asked.After after -> {
                int highest = instrument.findItem(after.item()).orElseThrow().answers().highest();
                yield IntStream.rangeClosed(after.least(), highest)
                        .mapToObj(points -> new Element().text("question", after.item()).text("operator", "=")
                                .part("answerCoding", new Element().text("code", Integer.toString(points)).made())
                                .made())
                        .toList();
            }
        };
    }

    private static JsonObject option(int points, String label) {
        return new Element().part("valueCoding", new Element()
                .list("extension", List.of(Element.extension(Names.ORDINAL, points)))
                .text("code", Integer.toString(points)).text("display", label).made()).made();
    }
}
