package org.attune.web.keep;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;

import org.attune.formats.csv.CsvWriter;
import org.attune.formats.json.JsonWriter;

/// One cell of an exported table, which can be written in each of the formats.
sealed interface Cell {

    void to(CsvWriter csv) throws IOException;

    void to(JsonWriter json) throws IOException;

    static Cell of(String text) {
        return new Text(text);
    }

    static Cell of(Instant moment) {
        return new Text(moment.toString());
    }

    static Cell of(LocalDate day) {
        return new Text(day.toString());
    }

    /// A word of a closed set, in small letters.
    static Cell of(Enum<?> word) {
        return new Text(word.name().toLowerCase(Locale.ROOT));
    }

    static Cell of(double number) {
        return new Number(number);
    }

    /// A text, or an empty cell where there is none.
    static Cell ofOptional(String text) {
        return text.isEmpty() ? new Empty() : new Text(text);
    }

    record Text(String text) implements Cell {
        public Text {
            requireNonNull(text, "text");
        }

        @Override
        public void to(CsvWriter csv) throws IOException {
            csv.cell(text);
        }

        @Override
        public void to(JsonWriter json) throws IOException {
            json.value(text);
        }
    }

    record Number(double number) implements Cell {
        @Override
        public void to(CsvWriter csv) throws IOException {
            csv.cell(number);
        }

        @Override
        public void to(JsonWriter json) throws IOException {
            json.value(number);
        }
    }

    /// What is not there. It is no zero, and no empty text.
    record Empty() implements Cell {
        @Override
        public void to(CsvWriter csv) throws IOException {
            csv.empty();
        }

        @Override
        public void to(JsonWriter json) throws IOException {
            json.nothing();
        }
    }
}
