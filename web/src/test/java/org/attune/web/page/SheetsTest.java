package org.attune.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/// All sheets reach every page as one, so a word for a part of one page must not mean another part elsewhere.
class SheetsTest {

    private static final Path FOLDER = Path.of("src/main/resources/org/attune/web/page");
    private static final Pattern BARE = Pattern.compile("([a-z]*)\\.([a-z-]+)");

    private record Styled(String sheet, String element, String word) {

        boolean clashesWith(Styled other) {
            return !sheet.equals(other.sheet) && word.equals(other.word)
                    && (element.isEmpty() || other.element.isEmpty() || element.equals(other.element));
        }
    }

    @Test
    void noTwoSheetsStyleTheSameWordForThemselves() throws IOException {
        List<Styled> all = new ArrayList<>();
        try (Stream<Path> sheets = Files.list(FOLDER).filter(file -> file.toString().endsWith(".css"))) {
            for (Path sheet : sheets.sorted().toList()) {
                all.addAll(styled(sheet));
            }
        }

        assertThat(all).hasSizeGreaterThan(50);
        assertThat(all).allSatisfy(one -> assertThat(all).noneMatch(one::clashesWith));
    }

    /// Words styled wherever they stand; what begins further in belongs to a width or to print.
    private static List<Styled> styled(Path sheet) throws IOException {
        List<Styled> found = new ArrayList<>();
        for (String line : Files.readAllLines(sheet)) {
            int opens = line.indexOf('{');
            if (opens > 0 && !line.startsWith(" ") && !line.startsWith("@")) {
                for (String selector : line.substring(0, opens).split(",")) {
                    Matcher bare = BARE.matcher(selector.strip());
                    if (bare.matches()) {
                        found.add(new Styled(sheet.getFileName().toString(), bare.group(1), bare.group(2)));
                    }
                }
            }
        }
        return found;
    }
}
