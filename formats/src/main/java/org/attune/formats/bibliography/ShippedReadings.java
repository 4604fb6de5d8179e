package org.attune.formats.bibliography;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.attune.core.reading.Checked;
import org.attune.core.reading.Foundation;
import org.attune.core.reading.Reading;
import org.attune.core.reading.ReadingList;
import org.attune.core.reading.Subject;
import org.attune.formats.json.JsonException;
import org.attune.formats.json.JsonFields;
import org.attune.formats.json.JsonReader;
import org.attune.formats.json.JsonValue.JsonArray;

/// The readings that come with the program, as CSL-JSON, and what rests on which of them; two files beside this class.
public final class ShippedReadings {

    private static final String READINGS = "readings.json";
    private static final String FOUNDATIONS = "foundations.json";

    private ShippedReadings() {}

    /// Read once, when it is first asked for.
    private static final class Read {
        private static final ReadingList LIST = read();
    }

    /// All of them.
    public static ReadingList list() {
        return Read.LIST;
    }

    private static ReadingList read() {
        List<Reading> readings = switch (CslReader.read(READINGS, text(READINGS), Checked.LOOKED_UP)) {
            case Bibliography.Read read -> read.readings();
            case Bibliography.Refused refused ->
                throw new IllegalStateException(refused.problems().getFirst().message());
        };
        try {
            return new ReadingList(readings, foundations(new ReadingList(readings, List.of())));
        } catch (JsonException e) {
            throw new IllegalStateException(FOUNDATIONS + " is damaged: " + e.what(), e);
        }
    }

    private static List<Foundation> foundations(ReadingList list) throws JsonException {
        List<Foundation> foundations = new ArrayList<>();
        if (JsonReader.read(text(FOUNDATIONS)) instanceof JsonArray array) {
            for (int i = 0; i < array.elements().size(); i++) {
                JsonFields entry = JsonFields.of("[" + (i + 1) + "]", array.elements().get(i));
                List<Reading> rests = new ArrayList<>();
                for (String id : entry.texts("readings")) {
                    rests.add(list.find(id).orElseThrow(() -> entry.wrong("readings", "ids of " + READINGS)));
                }
                foundations.add(new Foundation(new Subject(entry.choice("sort", Subject.Sort.values()),
                        entry.text("id")), entry.text("says"), rests));
                entry.requireNoMore();
            }
        }
        return foundations;
    }

    private static String text(String name) {
        try (InputStream in = ShippedReadings.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing from the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
