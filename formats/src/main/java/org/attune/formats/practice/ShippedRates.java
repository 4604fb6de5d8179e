package org.attune.formats.practice;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.attune.core.simulation.ChanceRate;
import org.attune.formats.json.JsonException;
import org.attune.formats.json.JsonFields;
import org.attune.formats.json.JsonReader;
import org.attune.formats.json.JsonWriter;

/// The chance rates of the rules as they come, simulated once and shipped with the program, for practices that have not
/// fitted their own.
public final class ShippedRates {

    private static final String RESOURCE = "/org/attune/formats/shipped-rates.json";

    private ShippedRates() {}

    /// The rates; none while the program carries none.
    public static List<ChanceRate> load() {
        try (InputStream in = ShippedRates.class.getResourceAsStream(RESOURCE)) {
            return in == null ? List.of() : read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JsonException | IllegalArgumentException e) {
            throw new IllegalStateException("the shipped chance rates are damaged", e);
        }
    }

    /// The rates of a text that [#json(List)] made.
    public static List<ChanceRate> read(String text) throws JsonException {
        JsonFields fields = JsonFields.of("", JsonReader.read(text));
        List<ChanceRate> rates = ChanceRateJson.read(fields.objects("chanceRates"));
        fields.requireNoMore();
        return rates;
    }

    /// Rates as the file that ships holds them. The same rates give the same bytes.
    public static String json(List<ChanceRate> rates) {
        StringBuilder text = new StringBuilder();
        try {
            JsonWriter out = JsonWriter.indented(text).beginObject().name("chanceRates");
            ChanceRateJson.write(rates, out);
            out.endObject().endLine();
        } catch (IOException e) {
            throw new IllegalStateException("a StringBuilder takes all text", e);
        }
        return text.toString();
    }
}
