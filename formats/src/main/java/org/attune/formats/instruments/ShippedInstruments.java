package org.attune.formats.instruments;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.attune.core.instrument.Instrument;
import org.attune.formats.json.JsonException;

/// The instruments that come with the program: a JSON file each, beside this class.
public final class ShippedInstruments {

    /// The ids, which are the files' names. A test compares them with the folder.
    static final List<String> IDS = List.of("arm-5", "attune-check", "bdi", "core-10", "gad-7", "phq-9", "risq",
            "sparq",
            "wai-sr");

    private ShippedInstruments() {}

    /// All of them, in the order of their ids.
    public static List<Instrument> listAll() {
        return IDS.stream().map(ShippedInstruments::load).toList();
    }

    private static Instrument load(String id) {
        try (InputStream in = ShippedInstruments.class.getResourceAsStream(id + ".json")) {
            if (in == null) {
                throw new IllegalStateException("the instrument " + id + " is missing from the program");
            }
            return InstrumentReader.read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JsonException e) {
            throw new IllegalStateException("the instrument " + id + " is damaged: " + e.what(), e);
        }
    }
}
