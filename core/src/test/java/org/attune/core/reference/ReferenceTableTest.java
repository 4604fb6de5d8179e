package org.attune.core.reference;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

class ReferenceTableTest {

    private static final Path TESTS = Path.of("src", "test", "java");
    private static final Path FILES = Path.of("src", "test", "resources", "reference");

    @Test
    void everyLineIsRecordedByATest() throws IOException {
        String tests = allTestSource();
        for (String statistic : ReferenceTable.lines().keySet()) {
            assertThat(tests).as("no test records \"%s\": delete its line from docs/references.md", statistic)
                    .contains("\"" + statistic + "\"");
        }
    }

    @Test
    void everyReferenceFileIsUsedAndItsSourceStated() throws IOException {
        assumeFalse(Boolean.getBoolean("attune.renew"), "the table is just being written");
        String table = String.join("\n", ReferenceTable.lines().values());
        String readme = Files.readString(FILES.resolve("README.md"), UTF_8);
        try (Stream<Path> files = Files.list(FILES)) {
            List<String> names = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".json"))
                    .toList();
            assertThat(names).isNotEmpty()
                    .allSatisfy(name -> assertThat(table).contains("| " + name + " |"))
                    .allSatisfy(name -> assertThat(readme).contains("`" + name + "`"));
        }
    }

    @Test
    void roundsADifferenceUpToAPowerOfTen() {
        Map.of(0.0, "exact", 1e-9, "1e-9", 1.1e-9, "1e-8", 3e-17, "1e-13", 0.5, "1e0")
                .forEach((difference, text) -> assertThat(ReferenceTable.printed(difference)).isEqualTo(text));
    }

    @Test
    void refusesADifferenceThatIsTooLarge() {
        Differences differences = new Differences();
        differences.add("pi", 3.14, Math.PI);
        assertThatThrownBy(() -> ReferenceTable.record("pi", "pi.json", "a circle", differences, 1e-9))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("pi: 3.14");
    }

    @Test
    void refusesALineThatTheDocumentDoesNotHave() {
        assumeFalse(Boolean.getBoolean("attune.renew"), "the table is just being written");
        assertThatThrownBy(() -> ReferenceTable.record("nothing", "no.json", "nobody", 1, 0, 0))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("docs/references.md does not say");
    }

    private static String allTestSource() throws IOException {
        try (Stream<Path> files = Files.walk(TESTS)) {
            return files.filter(file -> file.toString().endsWith("Test.java"))
                    .map(ReferenceTableTest::text)
                    .collect(Collectors.joining("\n"));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
