package org.attune.parquet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.attune.core.course.Case;
import org.attune.formats.Problem;
import org.attune.formats.ProblemKind;
import org.attune.formats.instruments.ScaleBook;
import org.attune.formats.scores.CaseReader;
import org.attune.formats.scores.CaseResults;
import org.attune.formats.scores.ReadOutcome;
import org.attune.formats.scores.ReadPlan;
import org.attune.formats.table.OptionalParts;
import org.duckdb.DuckDBDriver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParquetReaderTest {

    private final List<List<Case>> batches = new ArrayList<>();

    @TempDir
    private Path folder;

    private static void duck(String sql) throws SQLException {
        try (Connection duck = new DuckDBDriver().connect("jdbc:duckdb:", new java.util.Properties());
                Statement statement = duck.createStatement()) {
            statement.execute(sql);
        }
    }

    private Path parquet(String name, String select) throws SQLException {
        Path file = folder.resolve(name);
        duck("copy (" + select + ") to '" + file.toString().replace("'", "''") + "' (format parquet)");
        return file;
    }

    private ReadOutcome read(Path... files) {
        batches.clear();
        return new CaseReader(OptionalParts.none()).read(ReadPlan.of(ScaleBook.shipped(), files), List::copyOf,
                CaseResults.into(batches));
    }

    private List<Case> cases() {
        return batches.stream().flatMap(List::stream).toList();
    }

    @Test
    void readsTheSameCasesAsFromText() throws SQLException {
        Path text = Path.of("../samples/small-open.csv");
        assertThat(read(text)).isInstanceOf(ReadOutcome.Read.class);
        List<Case> fromText = cases();
        Path table = parquet("small.parquet", "select * from read_csv('" + text.toAbsolutePath() + "')");
        assertThat(read(table)).isInstanceOf(ReadOutcome.Read.class);
        assertThat(cases()).hasSize(200).isEqualTo(fromText);
    }

    @Test
    void keepsTheDecimalsOfSinglePrecision() throws SQLException {
        Path table = parquet("single.parquet",
                "select 'a' as client, 1::smallint as session, 'WAI-SR' as scale, 3.1667::float as value");
        read(table);
        assertThat(cases().getFirst().course().points()).containsExactly(3.1667);
    }

    @Test
    void takesMissingValuesDatesAndOddNamesOfColumns() throws SQLException {
        Path table = parquet("dates.parquet",
                "select * from (values ('a', date '2025-03-04', 'WAI-SR', 4.0), ('a', date '2025-03-11', 'WAI-SR', null), "
                        + "('a', date '2025-02-04', 'WAI-SR', 2.0)) t(\"Patient ID\", \"session date\", measure, score)");
        read(table);
        assertThat(cases().getFirst().course().sessions()).containsExactly(1, 2);
        assertThat(cases().getFirst().course().points()).containsExactly(2, 4);
        assertThat(cases().getFirst().course().lastSession()).isEqualTo(3);
    }

    @Test
    void countsRowsWhereTextHasLines() throws SQLException {
        Path table = parquet("bad.parquet",
                "select * from (values ('a', 1, 'WAI-SR', 4.0), ('a', 2, 'WAI-SR', 'nan'::double)) t(client, session, scale, value)");
        ReadOutcome.Read read = (ReadOutcome.Read) read(table);
        assertThat(read.problems().listed()).extracting(Problem::line).containsExactly(2L);
        assertThat(read.problems().listed()).extracting(Problem::kind).containsExactly(ProblemKind.NOT_A_NUMBER);
    }

    @Test
    void takesTheNameOfAFileLiterally() throws SQLException {
        Path odd = parquet("it's [1]*?.parquet", "select 'a' as client, 1 as session, 'WAI-SR' as scale, 4 as value");
        parquet("it's 1x.parquet", "select 'b' as client, 1 as session, 'WAI-SR' as scale, 4 as value");
        read(odd);
        assertThat(cases()).extracting(Case::id).containsExactly("a");
    }

    @Test
    void refusesADamagedTable() throws SQLException, IOException {
        Path whole = parquet("whole.parquet", "select 'a' as client, 1 as session, 'WAI-SR' as scale, 4 as value");
        byte[] bytes = Files.readAllBytes(whole);
        Path cut = Files.write(folder.resolve("cut.parquet"), Arrays.copyOf(bytes, bytes.length / 2));
        ReadOutcome.Refused refused = (ReadOutcome.Refused) read(cut);
        assertThat(refused.problems().listed().getFirst().message()).contains("The Parquet file is damaged")
                .contains("save the table as CSV");
    }
}
