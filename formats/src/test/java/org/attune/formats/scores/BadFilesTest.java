package org.attune.formats.scores;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;

import org.attune.core.course.Case;
import org.attune.formats.Problem;
import org.attune.formats.ProblemKind;
import org.attune.formats.Remark;
import org.attune.formats.instruments.ScaleBook;
import org.attune.formats.table.TableSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BadFilesTest {

    private static final String HEADER = "client,session,scale,value";

    @TempDir
    private Path folder;

    private static Problem only(List<Problem> problems) {
        assertThat(problems).hasSize(1);
        assertThat(problems.getFirst().message()).doesNotContain("null").doesNotContain("Exception");
        return problems.getFirst();
    }

    @Test
    void refusesAnEmptyFile() {
        Problem problem = only(ReadText.ofBytes(new byte[0]).go().refusal());
        assertThat(problem.message())
                .isEqualTo("scores.csv: The file is empty. It needs a line of column names and rows below it. "
                        + "Check that the right file was exported.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n\r\n", "\uFEFF", "   \n"})
    void refusesAFileThatIsAsGoodAsEmpty(String text) {
        assertThat(ReadText.ofBytes(text.getBytes(StandardCharsets.UTF_8)).go().refusal()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {HEADER, "client,session,value", "client,s1,s2"})
    void refusesAHeaderAloneWhateverElseItLacks(String header) throws IOException {
        Path file = Files.writeString(folder.resolve("scores.csv"), header + "\n");
        assertThat(only(ReadText.of(header).go().refusal()).what()).isEqualTo("There are column names and no rows.");
        assertThat(only(read(file).problems().listed()).what()).isEqualTo("There are column names and no rows.");
    }

    @Test
    void saysWhichColumnItMissesAndNamesTheOthers() {
        assertThat(only(ReadText.of("when,how", "y,z").go().refusal()).message())
                .isEqualTo("scores.csv, line 1: No column was recognised as which "
                        + "case a row belongs to. The columns are \"when\", \"how\". Name it with --column client=NAME, or write a header such as "
                        + "client,session,rater,scale,value.");
        assertThat(only(ReadText.of("client,session,scale", "x,y,z").go().refusal()).what()).contains("the scores");
        assertThat(only(ReadText.of("client,scale,value", "x,y,z").go().refusal()).what()).contains("the session");
        assertThat(only(ReadText.of("client,session,value", "x,y,z").go().refusal()).what())
                .isEqualTo("Nothing says which scale the scores are on.");
    }

    @Test
    void doesNotRepeatTheFirstLineWhereItHoldsValuesAndNoNames() {
        assertThat(only(ReadText.of("heron,1,WAI-SR,4.25", "heron,2,WAI-SR,4").go().refusal()).message())
                .contains("seems to hold values")
                .doesNotContain("4.25");
    }

    @Test
    void refusesTwoColumnsOfOneName() {
        assertThat(only(ReadText.of("client,session,scale,value,value", "a,1,WAI-SR,4,5").go().refusal()).message())
                .contains("Two columns could be the value").contains("--column value=NAME");
    }

    @Test
    void refusesAColumnThatIsNotThere() {
        assertThat(only(ReadText.of(HEADER, "a,1,WAI-SR,4").column("client=who").go().refusal()).message())
                .contains("There is no column \"who\".");
    }

    @Test
    void refusesALineOfTwoGigabytesInLittleMemory() {
        InputStream endless = new InputStream() {
            private long left = 1L << 31;

            @Override
            public int read() {
                return left-- > 0 ? 'x' : -1;
            }

            @Override
            public int read(byte[] target, int offset, int length) {
                int count = (int) Math.min(length, left);
                Arrays.fill(target, offset, offset + count, (byte) (left % 7 == 0 ? ',' : 'x'));
                left -= count;
                return count == 0 ? -1 : count;
            }
        };
        ReadPlan plan = ReadText.of(HEADER).plan();
        ReadOutcome outcome = new CaseReader().read(
                new ReadPlan(List.of(new TableSource.InStream("big.csv", endless)), plan.columns(), plan.scales(),
                        plan.watch(), plan.handling(), plan.progress()),
                List::copyOf, CaseResults.into(new ArrayList<>()));
        Problem problem = only(((ReadOutcome.Refused) outcome).problems().listed());
        assertThat(problem.kind()).isEqualTo(ProblemKind.TOO_LONG);
    }

    @Test
    void refusesARowOfMillionsOfCells() {
        String row = "a,1,WAI-SR,4" + ",".repeat(2_000_000);
        assertThat(only(ReadText.of(HEADER, row).go().refusal()).kind()).isEqualTo(ProblemKind.TOO_LONG);
    }

    @Test
    void refusesAQuotationMarkThatIsLeftOpen() {
        String[] lines = IntStream.range(0, 60_000)
                .mapToObj(i -> i == 0 ? HEADER : i == 1 ? "\"a,1,WAI-SR,4" : "a," + i + ",WAI-SR,4.3333")
                .toArray(String[]::new);
        assertThat(only(ReadText.of(lines).go().refusal()).message()).contains("line 2");
    }

    @Test
    void refusesBinaryGarbage() {
        byte[] garbage = new byte[100_000];
        new Random(7).nextBytes(garbage);
        assertThat(only(ReadText.ofBytes(garbage).go().refusal()).what()).isEqualTo("This is not a table of text.");
    }

    @Test
    void saysWhatKindOfFileItIsInstead() {
        byte[] workbook = Arrays.copyOf("PK\u0003\u0004".getBytes(StandardCharsets.ISO_8859_1), 1000);
        assertThat(only(ReadText.ofBytes(workbook).go().refusal()).message()).contains("spreadsheet workbook")
                .contains("save the table as CSV");
        assertThat(only(ReadText.ofBytes("%PDF-1.7".getBytes(StandardCharsets.US_ASCII)).go().refusal()).message())
                .contains("This is a PDF");
    }

    @Test
    void saysThatParquetNeedsAnOptionalPart() throws IOException {
        Path file = Files.writeString(folder.resolve("scores.parquet"), "PAR1....PAR1");
        Problem problem = only(read(file).problems().listed());
        assertThat(problem.kind()).isEqualTo(ProblemKind.PART_MISSING);
        assertThat(problem.next()).contains("optional").contains("save the table as CSV");
    }

    @Test
    void refusesACompressedFileThatIsCutShort() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write((HEADER + "\n" + "a,1,WAI-SR,4\n".repeat(9999)).getBytes(StandardCharsets.UTF_8));
        }
        byte[] cut = Arrays.copyOf(bytes.toByteArray(), bytes.size() - 20);
        assertThat(only(ReadText.ofBytes(cut).go().refusal()).what())
                .isEqualTo("The compressed file is damaged or ends in the middle.");
    }

    @Test
    void refusesAFileThatIsNotThereAndAFolder() {
        assertThat(only(read(folder.resolve("no.csv")).problems().listed()).kind()).isEqualTo(ProblemKind.NOT_FOUND);
        assertThat(only(read(folder).problems().listed()).what()).isEqualTo("This is a folder.");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, Integer.MAX_VALUE})
    void refusesAFileThatChangesWhileItIsReadHoweverLongItGrows(int most) throws IOException {
        int[] times = {0};
        Path file = Files.writeString(folder.resolve("scores.csv"), HEADER + "\na,1,WAI-SR,4\n");
        ReadPlan plan = ReadPlan.of(ScaleBook.shipped(), file);
        ReadPlan growing = new ReadPlan(plan.sources(), plan.columns(), plan.scales(), plan.watch(), plan.handling(),
                (done, all) -> {
                    try {
                        if (times[0]++ < most) {
                            Files.writeString(file, "a,2,WAI-SR,3\n", StandardOpenOption.APPEND);
                        }
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
        List<List<Case>> results = new ArrayList<>();
        ReadOutcome outcome = new CaseReader().read(growing, List::copyOf, CaseResults.into(results));
        assertThat(only(((ReadOutcome.Refused) outcome).problems().listed()).kind()).isEqualTo(ProblemKind.CHANGED);
    }

    @Test
    void refusesAFileThatIsCutWhileItIsRead() throws IOException {
        Path file = Files.writeString(folder.resolve("scores.csv"),
                HEADER + "\n" + IntStream.rangeClosed(1, 99_999).mapToObj(i -> "a," + i + ",WAI-SR,4\n")
                        .collect(Collectors.joining()));
        ReadPlan plan = ReadPlan.of(ScaleBook.shipped(), file);
        ReadPlan shrinking = new ReadPlan(plan.sources(), plan.columns(), plan.scales(), plan.watch(), plan.handling(),
                (done, all) -> {
                    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                        channel.truncate(1000);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
        ReadOutcome outcome = new CaseReader().read(shrinking, List::copyOf, CaseResults.into(new ArrayList<>()));
        assertThat(only(((ReadOutcome.Refused) outcome).problems().listed()).kind()).isEqualTo(ProblemKind.CHANGED);
    }

    @Test
    void namesEveryFileThatCannotBeRead() throws IOException {
        Path empty = Files.createFile(folder.resolve("empty.csv"));
        Path missing = folder.resolve("missing.csv");
        ReadOutcome outcome = new CaseReader().read(ReadPlan.of(ScaleBook.shipped(), empty, missing), List::copyOf,
                CaseResults.into(new ArrayList<>()));
        assertThat(((ReadOutcome.Refused) outcome).problems().listed()).extracting(Problem::kind).containsExactly(
                ProblemKind.EMPTY,
                ProblemKind.NOT_FOUND);
    }

    private static ReadOutcome.Refused read(Path file) {
        return (ReadOutcome.Refused) new CaseReader().read(ReadPlan.of(ScaleBook.shipped(), file), List::copyOf,
                CaseResults.into(new ArrayList<>()));
    }

    @Test
    void readsOneClientWithTenThousandSessionsInAnyOrder() {
        List<String> rows = new ArrayList<>(
                IntStream.rangeClosed(1, 10_000).mapToObj(i -> "a," + i + ",WAI-SR," + (1 + i % 5)).toList());
        java.util.Collections.shuffle(rows, new Random(3));
        rows.addFirst(HEADER);
        Case a = ReadText.of(rows.toArray(String[]::new)).go().only();
        assertThat(a.course().scores()).isEqualTo(10_000);
        assertThat(a.course().sessionAt(9_999)).isEqualTo(10_000);
        assertThat(a.course().pointsAt(2)).isEqualTo(4);
    }

    @Test
    void readsAMillionClientsWithOneSession() {
        StringBuilder text = new StringBuilder(HEADER).append('\n');
        for (int i = 0; i < 1_000_000; i++) {
            text.append('c').append((i * 7919L) % 1_000_000).append(",1,WAI-SR,4\n");
        }
        long[] cases = {0};
        ReadPlan plan = ReadText.ofBytes(text.toString().getBytes(StandardCharsets.US_ASCII)).plan();
        ReadOutcome outcome = new CaseReader().read(plan, List::size, new CaseResults<Integer>() {
            @Override
            public void accept(Integer result) {
                cases[0] += result;
            }

            @Override
            public void startOver() {
                cases[0] = 0;
            }
        });
        assertThat(((ReadOutcome.Read) outcome).tally().cases()).isEqualTo(1_000_000);
        assertThat(cases[0]).isEqualTo(1_000_000);
    }

    @Test
    void saysThatALargeFileIsNotInOrderAndIsSilentAboutASmallOne() throws IOException {
        Path small = Files.writeString(folder.resolve("small.csv"), HEADER + "\nb,1,WAI-SR,4\na,1,WAI-SR,4\n");
        Path large = Files.writeString(folder.resolve("large.csv"), HEADER + "\nb,1,WAI-SR,4\n"
                + ("a,1,WAI-SR,4" + " ".repeat(4000) + "\n").repeat(5000));
        assertThat(readings(small)).isEmpty();
        assertThat(readings(large)).singleElement().asString().contains("do not stand in the order of their ids");
    }

    private static List<String> readings(Path file) {
        ReadOutcome outcome = new CaseReader().read(ReadPlan.of(ScaleBook.shipped(), file), List::copyOf,
                CaseResults.into(new ArrayList<>()));
        return ((ReadOutcome.Read) outcome).remarks().stream().filter(remark -> remark.topic() == Remark.Topic.READING)
                .map(Remark::text).toList();
    }
}
