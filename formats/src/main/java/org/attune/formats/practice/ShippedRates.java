package org.attune.formats.practice;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import org.attune.core.simulation.ChanceRate;
import org.attune.formats.json.JsonException;
import org.attune.formats.json.JsonFields;
import org.attune.formats.json.JsonReader;
import org.attune.formats.json.JsonWriter;

/// The chance rates of the rules as they come, simulated once and shipped with the program, for practices that have not
/// fitted their own.
public final class ShippedRates {

    private static final String RESOURCE = "/org/attune/formats/shipped-rates.json";

    /// How the line of a rate begins, up to the rule's id.
    private static final String RATE_OPENING = "{\"rule\":\"";

    private ShippedRates() {}

    /// All rates.
    public static List<ChanceRate> load() {
        return load(id -> true);
    }

    /// The rates of some rules. A short run needs those of one rule, and reading the others would take a tenth of its time.
    ///
    /// @param ids says of a rule's id whether its rates are wanted
    public static List<ChanceRate> load(Predicate<String> ids) {
        try (InputStream in = ShippedRates.class.getResourceAsStream(RESOURCE)) {
            return in == null ? List.of() : read(new String(in.readAllBytes(), StandardCharsets.UTF_8), ids);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JsonException | IllegalArgumentException e) {
            throw new IllegalStateException("the shipped chance rates are damaged", e);
        }
    }

    /// The rates of a text that [#json(List)] made.
    static List<ChanceRate> read(String text, Predicate<String> ids) throws JsonException {
        List<ChanceRate> rates = new ArrayList<>();
        for (String line : text.split("\n")) {
            if (line.startsWith(RATE_OPENING)
                    && ids.test(line.substring(RATE_OPENING.length(), line.indexOf('"', RATE_OPENING.length())))) {
                String object = line.endsWith(",") ? line.substring(0, line.length() - 1) : line;
                rates.add(ChanceRateJson.read(JsonFields.of("", JsonReader.read(object))));
            }
        }
        return rates;
    }

    /// Rates as the file that ships holds them: JSON with a rate on each line. The same rates give the same bytes.
    public static String json(List<ChanceRate> rates) {
        StringBuilder text = new StringBuilder("{\"chanceRates\":[\n");
        try {
            for (int i = 0; i < rates.size(); i++) {
                ChanceRateJson.write(rates.get(i), JsonWriter.compact(text));
                text.append(i + 1 < rates.size() ? ",\n" : "\n");
            }
        } catch (IOException e) {
            throw new IllegalStateException("a StringBuilder takes all text", e);
        }
        return text.append("]}\n").toString();
    }
}
