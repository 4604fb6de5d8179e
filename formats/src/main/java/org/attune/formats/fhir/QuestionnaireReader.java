package org.attune.formats.fhir;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.attune.core.form.FormWording;
import org.attune.core.form.FormWording.ItemWording;
import org.attune.core.form.FormWording.Spoken;
import org.attune.core.instrument.Instrument;
import org.attune.core.instrument.Item;
import org.attune.core.instrument.Item.Asked;
import org.attune.core.instrument.Item.Feature;
import org.attune.core.instrument.Licence;
import org.attune.core.instrument.LicenceClass;
import org.attune.core.instrument.Measures;
import org.attune.core.instrument.ScaleKey;
import org.attune.formats.json.JsonException;
import org.attune.formats.json.JsonFields;
import org.attune.formats.json.JsonReader;

/// Reads an instrument out of a FHIR R4 Questionnaire that Attune wrote.
public final class QuestionnaireReader {

    private QuestionnaireReader() {}

    /// What stands in a Questionnaire.
    ///
    /// @param instrument the key
    /// @param wordings what the client reads; none where no words stand in it
    public record Read(Instrument instrument, List<FormWording> wordings) {
        public Read {
            requireNonNull(instrument, "instrument");
            wordings = List.copyOf(wordings);
        }

        /// What the client reads.
        public Optional<FormWording> wording() {
            return wordings.stream().findFirst();
        }
    }

    /// Reads a Questionnaire.
    ///
    /// @throws JsonException when it is none, or none that Attune wrote
    public static Read read(String text) throws JsonException {
        JsonFields form = JsonFields.of("", JsonReader.read(text));
        if (!form.text("resourceType").equals("Questionnaire")) {
            throw form.wrong("resourceType", "Questionnaire");
        }
        Extensions extensions = Extensions.of("the Questionnaire", form);
        Extensions rights = extensions.one(Names.OURS + "licence");
        Licence licence = new Licence(Names.constant(LicenceClass.class, rights.code("class")),
                optional(form, "copyright"), rights.text("source"));
        List<ScaleKey> scales = new ArrayList<>();
        try {
            for (Extensions each : extensions.all(ScaleExtension.URL)) {
                scales.add(ScaleExtension.read(each));
            }
            List<JsonFields> listed = form.has("item") ? form.objects("item") : List.of();
            List<Item> items = new ArrayList<>();
            for (JsonFields each : listed) {
                if (isQuestion(each)) {
                    items.add(item(each));
                }
            }
            Instrument instrument = new Instrument(form.text("id"), form.text("version"), form.text("title"),
                    Names.constant(Measures.class, extensions.code(Names.OURS + "measures")), licence, items, scales);
            return new Read(instrument, wording(form, instrument, listed));
        } catch (IllegalArgumentException e) {
            throw new JsonException(0, e.getMessage() + ".");
        }
    }

    private static String optional(JsonFields fields, String name) throws JsonException {
        return fields.has(name) ? fields.text(name) : "";
    }

    private static boolean isQuestion(JsonFields item) throws JsonException {
        return item.text("type").equals("choice");
    }

    private static Item item(JsonFields item) throws JsonException {
        String id = item.text("linkId");
        Extensions extensions = Extensions.of("item " + id, item);
        List<Integer> points = new ArrayList<>();
        for (JsonFields option : item.objects("answerOption")) {
            points.add(points(option.object("valueCoding")));
        }
        if (points.size() < 2 || points.getLast() - points.getFirst() != points.size() - 1) {
            throw new JsonException(0, "The answers of item " + id + " must be whole numbers, one after another.");
        }
        Feature feature = extensions.has(Names.OURS + "feature")
                ? Names.constant(Feature.class, extensions.code(Names.OURS + "feature"))
                : Feature.PLAIN;
        return new Item(id, extensions.has(Names.OURS + "reversed"),
                new Item.Answers(points.getFirst(), points.getLast()), feature,
                extensions.text(Names.OURS + "about"), asked(item));
    }

    private static int points(JsonFields coding) throws JsonException {
        try {
            return Integer.parseInt(coding.text("code"));
        } catch (NumberFormatException e) {
            throw coding.wrong("code", "a whole number");
        }
    }

    private static Asked asked(JsonFields item) throws JsonException {
        if (!item.has("enableWhen")) {
            return Asked.ALWAYS;
        }
        JsonFields first = item.objects("enableWhen").getFirst();
        return new Asked.After(first.text("question"), points(first.object("answerCoding")));
    }

    private static List<FormWording> wording(JsonFields form, Instrument instrument, List<JsonFields> listed)
            throws JsonException {
        if (!form.has("language")) {
            return List.of();
        }
        Spoken lead = Spoken.NONE;
        Spoken openLine = Spoken.NONE;
        Map<String, ItemWording> items = new LinkedHashMap<>();
        for (JsonFields each : listed) {
            Spoken text = new Spoken(optional(each, "text"), "");
            if (isQuestion(each)) {
                List<String> labels = new ArrayList<>();
                for (JsonFields option : each.objects("answerOption")) {
                    labels.add(option.object("valueCoding").text("display"));
                }
                items.put(each.text("linkId"), new ItemWording(text, labels));
            } else if (each.text("linkId").equals(Names.LEAD)) {
                lead = text;
            } else {
                openLine = text;
            }
        }
        return List.of(new FormWording(instrument.id(), instrument.version(), form.text("language"),
                "a FHIR Questionnaire", lead, items, openLine));
    }
}
