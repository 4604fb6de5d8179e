package org.attune.formats.transcript;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.attune.core.transcript.pseudonym.PseudonymKey;
import org.attune.core.transcript.pseudonym.PseudonymKey.Replaced;
import org.attune.formats.Problem;
import org.attune.formats.ProblemKind;
import org.attune.formats.Refusal;
import org.attune.formats.json.JsonException;
import org.attune.formats.json.JsonFields;
import org.attune.formats.json.JsonReader;
import org.attune.formats.json.JsonWriter;
import org.attune.formats.transcript.intake.DecodedText;

/// The key of pseudonyms as a JSON file, to be kept apart from the transcript.
public final class KeyFile {

    private static final String KIND = "attune pseudonym key";

    private KeyFile() {}

    /// The key as JSON. The same key gives the same bytes.
    public static String json(PseudonymKey key) {
        StringBuilder text = new StringBuilder();
        try {
            JsonWriter json = JsonWriter.indented(text);
            json.beginObject().name("kind").value(KIND).name("version").value(1).name("labels").beginArray();
            for (Map.Entry<String, String> label : key.labels().entrySet().stream().sorted(Map.Entry.comparingByKey())
                    .toList()) {
                json.beginObject().name("standIn").value(label.getKey()).name("original").value(label.getValue())
                        .endObject();
            }
            json.endArray().name("replaced").beginArray();
            for (Replaced one : key.replaced()) {
                json.beginObject().name("turn").value(one.turn()).name("start").value(one.start());
                json.name("standIn").value(one.standIn()).name("original").value(one.original()).endObject();
            }
            json.endArray().endObject().endLine();
        } catch (IOException e) {
            throw new UncheckedIOException("a StringBuilder takes everything", e);
        }
        return text.toString();
    }

    /// Reads a key.
    ///
    /// @throws Refusal when it is none
    public static PseudonymKey read(String file, byte[] bytes) throws Refusal {
        try {
            JsonFields fields = JsonFields.of("the key", JsonReader.read(DecodedText.of(file, bytes).text()));
            if (!fields.text("kind").equals(KIND) || fields.whole("version") != 1) {
                throw notAKey(file, 0);
            }
            Map<String, String> labels = new LinkedHashMap<>();
            for (JsonFields label : fields.objects("labels")) {
                labels.put(label.text("standIn"), label.text("original"));
            }
            List<Replaced> replaced = new ArrayList<>();
            for (JsonFields one : fields.objects("replaced")) {
                replaced.add(
                        new Replaced(one.whole("turn"), one.whole("start"), one.text("standIn"), one.text("original")));
            }
            return new PseudonymKey(replaced, labels);
        } catch (JsonException e) {
            throw notAKey(file, e.line());
        }
    }

    private static Refusal notAKey(String file, long line) {
        return new Refusal(new Problem(ProblemKind.LINE, file, line, "This is no key of pseudonyms, or it is damaged.",
                "A key is what attune transcript --key wrote.", "Check the name of the file."));
    }
}
