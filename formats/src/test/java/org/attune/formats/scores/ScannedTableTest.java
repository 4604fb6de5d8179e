package org.attune.formats.scores;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.attune.core.course.Case;
import org.attune.formats.Problems;
import org.attune.formats.Progress;
import org.attune.formats.Remark;
import org.attune.formats.Remark.Topic;
import org.attune.formats.courses.Watch;
import org.attune.formats.courses.Watched;
import org.attune.formats.instruments.ScaleBook;
import org.attune.formats.table.TableSource;

/// Files go through the scanner and streams do not, so reading a table both ways compares the two.
class ScannedTableTest {

    private static final ScaleBook SCALES = ScaleBook.shipped();

    /// Everything a reading says, but for how the file was gone through.
    private record Said(List<Case> cases, Problems problems, List<Object> counted, List<Remark> remarks) {}

    private static Said read(TableSource source, Strictness strictness, int threads) {
        ReadPlan plan = new ReadPlan(List.of(source), ColumnNames.RECOGNISED, SCALES, Watch.usual(),
                new Handling(strictness, 7, threads), Progress.NONE);
        List<List<Case>> batches = new ArrayList<>();
        return switch (new CaseReader().read(plan, List::copyOf, CaseResults.into(batches))) {
            case ReadOutcome.Refused refused -> new Said(List.of(), refused.problems(), List.of(), List.of());
            case ReadOutcome.Read read -> new Said(batches.stream().flatMap(List::stream).toList(), read.problems(),
                    List.of(read.tally(), read.watched()), read.remarks());
        };
    }

    private static Said withoutReading(Said said) {
        return new Said(said.cases, said.problems, said.counted,
                said.remarks.stream().filter(remark -> remark.topic() != Topic.READING).toList());
    }

    private static void compare(String text, Strictness strictness, int threads) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        try {
            Path file = Files.createTempFile("scores", ".csv");
            try {
                Files.write(file, bytes);
                Said scanned = withoutReading(read(new TableSource.InFile(file), strictness, threads));
                TableSource stream = new TableSource.InStream(file.toString(), new ByteArrayInputStream(bytes));
                assertThat(scanned).isEqualTo(read(stream, strictness, 1));
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Property(tries = 400, seed = "1")
    void saysTheSameOfPlainFilesAsTheOtherReader(@ForAll long seed, @ForAll @IntRange(min = 1, max = 3) int threads) {
        compare(WrittenTable.random(seed, 0).text(), Strictness.LEAVE_OUT, threads);
    }

    @Property(tries = 400, seed = "1")
    void saysTheSameOfFilesWithFaultsAsTheOtherReader(@ForAll long seed, @ForAll Strictness strictness) {
        compare(WrittenTable.random(seed, 0.02).text(), strictness, 1);
    }

    @Property(tries = 200, seed = "1")
    void saysTheSameOfFilesFullOfFaultsAsTheOtherReader(@ForAll long seed) {
        compare(WrittenTable.random(seed, 0.3).text(), Strictness.LEAVE_OUT, 2);
    }

    private static final String HEADER = "client,session,rater,scale,value\n";

    @Example
    void takesASecondLookWhenLaterCasesShowThatOtherScalesMatter() {
        StringBuilder text = new StringBuilder(HEADER);
        for (int i = 1000; i < 1400; i++) {
            text.append(i).append(",1,client,").append(i < 1390 ? "PHQ-9" : "WAI-SR").append(",3\n");
        }
        compare(text.toString(), Strictness.LEAVE_OUT, 1);
    }

    @Example
    void readsACaseThatIsLargerThanABlock() {
        StringBuilder text = new StringBuilder(HEADER);
        for (int session = 1; session <= 10_000; session++) {
            text.append("heron,").append(session).append(",client,WAI-SR,").append(1 + session % 5).append('\n');
        }
        compare(text + "ibis,1,client,WAI-SR,2\n", Strictness.LEAVE_OUT, 1);
    }

    @Example
    void givesTheLinesOfFaultsFarIntoAFile() {
        StringBuilder text = new StringBuilder(HEADER);
        for (int i = 100_000; i < 130_000; i++) {
            text.append(i).append(",1,client,WAI-SR,").append(i == 129_000 ? "many" : "3.25").append('\n');
        }
        compare(text.toString(), Strictness.LEAVE_OUT, 2);
    }

    @Example
    void leavesALineWithoutEndToTheOtherReader() {
        compare(HEADER + "heron,1,client,WAI-SR," + "3".repeat(3_000_000), Strictness.LEAVE_OUT, 1);
    }
}
