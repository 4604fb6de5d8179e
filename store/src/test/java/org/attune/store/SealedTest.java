package org.attune.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

class SealedTest {

    private static final Pattern CELL = Pattern.compile("new Cell\\(\"(\\w+)\",[^;]*?\"(\\w+)\"\\)", Pattern.DOTALL);

    /// A drill that left one out would call a copy proved that loses it.
    @Test
    void everyColumnThatTheProgramSealsIsOpenedByADrill() throws IOException {
        Set<String> sealed = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
            for (Path file : files.filter(one -> one.toString().endsWith(".java")).toList()) {
                CELL.matcher(Files.readString(file)).results()
                        .forEach(found -> sealed.add(found.group(1) + "." + found.group(2)));
            }
        }
        sealed.removeIf(column -> column.startsWith("private_"));

        assertThat(sealed).isNotEmpty().isEqualTo(Sealed.ALL.stream().map(one -> one.table() + "." + one.column())
                .collect(Collectors.toCollection(TreeSet::new)));
    }
}
