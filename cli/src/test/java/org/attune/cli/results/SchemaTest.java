package org.attune.cli.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.attune.cli.Run;
import org.attune.formats.json.JsonException;
import org.attune.formats.json.JsonReader;
import org.junit.jupiter.api.Test;

/// The documents of the formats name everything that is written, and everything that is written is well formed.
class SchemaTest {

    private static final Path DOCS = Path.of("..", "docs");
    private static final Pattern FIELD = Pattern.compile("\"(\\w+)\":");

    @Test
    void everyFieldOfTheJsonIsDocumented() throws IOException {
        String document = Files.readString(DOCS.resolve("json.md"));
        Set<String> fields = new TreeSet<>();
        String json = Run
                .attune("detect", Run.SAMPLES.resolve("practice.csv").toString(), "--json", "--all-rules", "--permute",
                        "heron")
                .out()
                + Run.fed("client,session,scale,value\na,1,WAI-SR,9\na,2,WAI-SR,4\n", "detect", "-", "--json").out();
        Matcher matcher = FIELD.matcher(json);
        while (matcher.find()) {
            fields.add(matcher.group(1));
        }

        assertThat(fields).hasSizeGreaterThan(40).allSatisfy(field -> assertThat(document).contains("`" + field + "`"));
    }

    @Test
    void everyLineOfTheJsonIsAnObject() throws JsonException {
        for (String line : Run.attune("detect", Run.SAMPLES.resolve("practice.csv").toString(), "--json").lines()) {
            assertThat(line).startsWith("{\"type\":").endsWith("}");
            JsonReader.read(line);
        }
    }

    @Test
    void everyColumnOfTheCsvIsDocumented() throws IOException {
        String document = Files.readString(DOCS.resolve("csv.md"));

        assertThat(Stream.of(FlagColumn.values()).map(FlagColumn::heading))
                .allSatisfy(column -> assertThat(document).contains("`" + column + "`"));
    }

    @Test
    void whatWasRecognisedIsSaidBesideEachForm() {
        String practice = Run.SAMPLES.resolve("practice.csv").toString();

        Run csv = Run.attune("detect", practice, "--csv");
        assertThat(csv.err()).contains("attune: Read as UTF-8, comma between columns");
        assertThat(csv.out()).doesNotContain("Read as");
        assertThat(Run.attune("detect", practice, "--json").out()).contains("\"remarks\":[\"Read as UTF-8, comma");
        assertThat(Run.attune("detect", practice).out()).contains("Read as UTF-8, comma between columns");
    }

    @Test
    void columnsComeInTheOrderAskedFor() {
        assertThat(
                Run.attune("detect", Run.SAMPLES.resolve("practice.csv").toString(), "--columns", "rule,state,client")
                        .lines())
                .contains("rule,state,client", "steady-or-fallen,repaired,heron");
    }
}
