package org.attune.e2e.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.attune.e2e.Repository;
import org.junit.jupiter.api.Test;

/// The numbers behind a flag go out to other people's programs under their names, so each name is explained, and no other.
class QuantitiesTest {

    private static final Pattern NAMED = Pattern.compile("new Quantity\\(\\s*\"(\\w+)\"");
    private static final Pattern FIRST_CELL = Pattern.compile("(?m)^\\|([^|]*`[^|]*)\\|");
    private static final Pattern QUOTED = Pattern.compile("`(\\w+)`");

    private final Repository repository = Repository.here();

    @Test
    void everyNumberBehindAFlagIsExplained() {
        Set<String> named = new TreeSet<>();
        repository.listJava("core/src/main/").forEach(file -> NAMED.matcher(repository.read(file)).results()
                .forEach(found -> named.add(found.group(1))));
        Set<String> explained = new TreeSet<>();
        FIRST_CELL.matcher(repository.read(Path.of("docs/quantities.md"))).results()
                .forEach(row -> QUOTED.matcher(row.group(1)).results().forEach(name -> explained.add(name.group(1))));

        assertThat(named).hasSizeGreaterThan(50);
        assertThat(explained).isEqualTo(named);
    }
}
