package org.attune.formats.instruments;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.attune.core.form.FormWording;
import org.attune.core.form.ShownForm;
import org.attune.core.form.ShownForm.Right;
import org.attune.core.instrument.Instrument;
import org.attune.formats.json.JsonException;

/// The instruments that come with the program, a JSON file each beside this class; and the wordings that it may carry.
public final class ShippedInstruments {

    /// The ids, which are the files' names. A test compares them with the folder.
    static final List<String> IDS = List.of("arm-5", "attune-check", "attune-repair", "bdi", "core-10", "gad-7",
            "oq-45", "ors",
            "phq-9", "risq", "sparq", "srs", "wai-sr");
    /// The wordings: instrument and language, which are the files' names. A test compares them with the folder.
    static final List<String> WORDINGS = List.of("attune-check.de", "attune-check.en", "attune-check.es",
            "attune-repair.de", "attune-repair.en", "attune-repair.es",
            "gad-7.en", "phq-9.en", "phq-9.es");

    private ShippedInstruments() {}

    /// All of them, in the order of their ids.
    public static List<Instrument> listAll() {
        return listFiles().stream().map(InstrumentFile::instrument).toList();
    }

    /// All of them with their worked examples, in the order of their ids.
    public static List<InstrumentFile> listFiles() {
        return IDS.stream().map(id -> load(id + ".json", InstrumentReader::readFile)).toList();
    }

    /// The forms that may be shown as they come with the program, in the order of instrument and language.
    public static List<ShownForm> listForms() {
        List<Instrument> instruments = listAll();
        return WORDINGS.stream().map(name -> {
            FormWording wording = load("/org/attune/formats/wording/" + name + ".json", WordingReader::read);
            Instrument instrument = instruments.stream().filter(each -> each.id().equals(wording.instrument()))
                    .findFirst().orElseThrow();
            return ShownForm.of(instrument, wording, new Right.OfTheLicence());
        }).toList();
    }

    /// Makes something of the text of a file.
    private interface Reading<T> {
        T of(String text) throws JsonException;
    }

    private static <T> T load(String name, Reading<T> reading) {
        try (InputStream in = ShippedInstruments.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing from the program");
            }
            return reading.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JsonException e) {
            throw new IllegalStateException(name + " is damaged: " + e.what(), e);
        }
    }
}
