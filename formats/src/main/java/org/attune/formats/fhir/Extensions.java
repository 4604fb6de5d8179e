package org.attune.formats.fhir;

import java.util.ArrayList;
import java.util.List;

import org.attune.formats.json.JsonException;
import org.attune.formats.json.JsonFields;

/// The extensions of an element, by their names. A text that FHIR left out because it was empty is empty.
final class Extensions {

    private final String where;
    private final List<JsonFields> extensions;

    private Extensions(String where, List<JsonFields> extensions) {
        this.where = where;
        this.extensions = extensions;
    }

    static Extensions of(String where, JsonFields element) throws JsonException {
        return new Extensions(where, element.has("extension") ? element.objects("extension") : List.of());
    }

    private List<JsonFields> named(String url) throws JsonException {
        List<JsonFields> found = new ArrayList<>();
        for (JsonFields each : extensions) {
            if (each.text("url").equals(url)) {
                found.add(each);
            }
        }
        return found;
    }

    boolean has(String url) throws JsonException {
        return !named(url).isEmpty();
    }

    /// The parts of each extension of that name.
    List<Extensions> all(String url) throws JsonException {
        List<Extensions> all = new ArrayList<>();
        for (JsonFields each : named(url)) {
            all.add(of(where + ", " + url, each));
        }
        return all;
    }

    /// The parts of the one extension of that name.
    Extensions one(String url) throws JsonException {
        return all(url).stream().findFirst().orElseThrow(() -> missing(url));
    }

    String text(String url) throws JsonException {
        List<JsonFields> found = named(url);
        return found.isEmpty() ? "" : found.getFirst().text("valueString");
    }

    List<String> texts(String url) throws JsonException {
        List<String> texts = new ArrayList<>();
        for (JsonFields each : named(url)) {
            texts.add(each.text("valueString"));
        }
        return texts;
    }

    String code(String url) throws JsonException {
        return first(url).text("valueCode");
    }

    double number(String url) throws JsonException {
        return first(url).number("valueDecimal");
    }

    private JsonFields first(String url) throws JsonException {
        return named(url).stream().findFirst().orElseThrow(() -> missing(url));
    }

    private JsonException missing(String url) {
        return new JsonException(0,
                "The extension " + url + " of " + where + " is missing. Attune reads the key of a form "
                        + "only where it wrote it itself: as a Questionnaire with extensions under " + Names.OURS
                        + ".");
    }
}
