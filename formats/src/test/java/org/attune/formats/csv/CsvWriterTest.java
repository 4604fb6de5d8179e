package org.attune.formats.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvWriterTest {

    @Property(seed = "1")
    void writesTextsThatAnotherReaderReadsBack(@ForAll String one, @ForAll String two) throws IOException {
        StringBuilder out = new StringBuilder();
        new CsvWriter(out).cell("x" + one).cell("x" + two).endRow();
        CsvRecord row = CsvReader.builder().ofCsvRecord(out.toString()).iterator().next();
        assertThat(row.getFields()).containsExactly("x" + one, "x" + two);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+cmd", "-1+1", "@SUM(A1)", "\t=1", "\r=1"})
    void keepsSpreadsheetsFromRunningAnId(String id) throws IOException {
        StringBuilder out = new StringBuilder();
        new CsvWriter(out).cell(id).endRow();
        assertThat(CsvReader.builder().ofCsvRecord(out.toString()).iterator().next().getField(0)).isEqualTo("'" + id);
    }

    @Test
    void leavesNumbersAloneAlsoWhereTheyAreIds() throws IOException {
        StringBuilder out = new StringBuilder();
        new CsvWriter(out).header("id", "points").cell("-12").cell(-0.25).endRow().cell("+3,5").cell(3.0).endRow()
                .empty().cell(4L).endRow();
        assertThat(out).hasToString("id,points\n-12,-0.25\n\"+3,5\",3\n,4\n");
    }

    @Test
    void tellsAnEmptyTextFromWhatIsNotKnown() throws IOException {
        StringBuilder out = new StringBuilder();
        new CsvWriter(out).cell("").empty().endRow();
        assertThat(out).hasToString("\"\",\n");
    }

    @Test
    void hasNoCellForNumbersThatAreNotFinite() {
        assertThatThrownBy(() -> new CsvWriter(new StringBuilder()).cell(Double.NaN))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
