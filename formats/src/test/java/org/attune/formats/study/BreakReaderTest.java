package org.attune.formats.study;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.attune.core.study.causes.Event;
import org.attune.formats.scores.ColumnNames;
import org.attune.formats.table.OptionalParts;
import org.attune.formats.table.TableSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BreakReaderTest {

    @TempDir
    private Path folder;

    @Test
    void findsTheSessionAfterABreakWhateverTheOrderOfRows() throws IOException {
        String rows = """
                heron,4,2025-02-04,3
                otter,1,2025-01-01,3
                heron,1,2025-01-01,3
                heron,2,2025-01-09,3
                heron,2,2025-01-08,3
                heron,3,2025-01-15,3
                heron,,2025-03-15,3
                heron,5,soon,3
                """;
        assertThat(read("client,session,date,value\n" + rows))
                .isEqualTo(new DatedBreaks.Told(Map.of("heron", List.of(new Event(4, "break")))));
        assertThat(read("client,session,date,value\n" + rows.replace("2025-02-04", "2025-01-22")))
                .isEqualTo(new DatedBreaks.Told(Map.of("heron", List.of())));
    }

    @Test
    void numbersSessionsByTheirDatesWhereTheyHaveNoNumbers() throws IOException {
        assertThat(read("""
                client,date,value
                heron,04.02.2025,3
                heron,01.01.2025,3
                heron,08.01.2025,3
                heron,08.01.2025,4
                heron,15.01.2025,3
                """)).isEqualTo(new DatedBreaks.Told(Map.of("heron", List.of(new Event(4, "break")))));
    }

    @Test
    void saysWhyDatesTellNothing() throws IOException {
        assertThat(read("client,session,value\nheron,1,3\n"))
                .isEqualTo(new DatedBreaks.Untold("the table of scores has no dates of sessions"));
        assertThat(((DatedBreaks.Untold) read("client,session,date,value\nheron,1,03/04/2025,3\n")).why())
                .contains("whether the day or the month comes first");
        assertThat(read("nothing,of,use\n1,2,3\n")).isInstanceOf(DatedBreaks.Untold.class);
        TableSource stream = new TableSource.InStream("standard input",
                new ByteArrayInputStream("client,session,date,value\n".getBytes(UTF_8)));
        assertThat(((DatedBreaks.Untold) new BreakReader(OptionalParts.none()).read(List.of(stream),
                ColumnNames.RECOGNISED)).why()).contains("only once");
    }

    private DatedBreaks read(String... tables) throws IOException {
        List<TableSource> sources = new ArrayList<>();
        for (String table : tables) {
            Path file = folder.resolve("scores" + sources.size() + ".csv");
            Files.writeString(file, table, UTF_8);
            sources.add(new TableSource.InFile(file));
        }
        return new BreakReader(OptionalParts.none()).read(sources, ColumnNames.RECOGNISED);
    }
}
