package org.attune.cli.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;

import org.attune.cli.Run;
import org.attune.cli.terminal.Exit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// What cannot be read or written: each ends with its exit code and a message that names the place and says what to do.
class BadInputTest {

    private static final String HEADING = "client,session,rater,scale,value\n";
    private static final String PRACTICE = Run.SAMPLES.resolve("practice.csv").toString();

    @TempDir
    private Path folder;

    @Test
    void aFileThatIsNotThere() {
        refused(Run.attune("detect", folder.resolve("nowhere.csv").toString()), "nowhere.csv", "no such file");
    }

    @Test
    void aFolder() {
        refused(Run.attune("detect", folder.toString()), folder.getFileName().toString());
    }

    @Test
    void anEmptyFile() {
        refused(read(""), "empty");
    }

    @Test
    void aHeadingAlone() {
        refused(read(HEADING), "no rows");
    }

    @Test
    void aFileWithoutTheColumnsItTakes() {
        refused(read("colour,taste\nred,sweet\n"), "column");
    }

    @Test
    void binaryGarbage() throws IOException {
        byte[] bytes = new byte[100_000];
        new Random(5).nextBytes(bytes);
        Path file = Files.write(folder.resolve("scores.csv"), bytes);

        refused(Run.attune("detect", file.toString()), "scores.csv");
    }

    @Test
    void aLineWithoutEnd() {
        refused(Run.fedBy(new Endless(), "detect", "-"), "standard input", "line 1");
    }

    @Test
    void aScaleThatNobodyKnows() {
        refused(read(HEADING + "a,1,client,XYZ,3\na,2,client,XYZ,4\n"), "\"XYZ\" is not known", "--scale name=XYZ");
    }

    @Test
    void oneRowIsReadAndIsTooLittleToSayAnything() {
        Run run = read(HEADING + "a,1,client,WAI-SR,3\n");

        assertThat(run.exit()).isEqualTo(Exit.DONE);
        assertThat(run.out()).contains("Too little to say anything about 1 case.");
    }

    @Test
    void valuesThatAreNoNumbersAreListedWithTheirLines() {
        Run run = read(HEADING + "a,1,client,WAI-SR,NaN\na,2,client,WAI-SR,Infinity\na,3,client,WAI-SR,lots\n"
                + "a,4,client,WAI-SR,4\na,5,client,WAI-SR,4\n");

        assertThat(run.exit()).isEqualTo(Exit.DONE);
        assertThat(run.err()).contains("scores.csv, line 2", "scores.csv, line 3", "scores.csv, line 4")
                .doesNotContain("lots", "Infinity");
        assertThat(run.out()).contains("3 rows left out", "value not a number: 3");
    }

    @Test
    void valuesOffTheScaleAreListedWithTheirLines() {
        Run run = read(HEADING + "a,1,client,WAI-SR,1e308\na,2,client,WAI-SR,-4\na,3,client,WAI-SR,4\n");

        assertThat(run.exit()).isEqualTo(Exit.DONE);
        assertThat(run.err()).contains("line 2", "line 3", "WAI-SR").doesNotContain("1e308");
        assertThat(run.out()).contains("value off the scale: 2");
    }

    @Test
    void strictlyNothingIsReadOfAFileWithABadRow() {
        String rows = HEADING + "a,1,client,WAI-SR,4\na,2,client,WAI-SR,99\n";

        Run run = Run.fed(rows, "detect", "-", "--strict");

        refused(run, "standard input, line 3");
    }

    @Test
    void negativeSessionsAreListedWithTheirLines() {
        Run run = read(HEADING + "a,-1,client,WAI-SR,4\na,0,client,WAI-SR,4\na,1,client,WAI-SR,4\n");

        assertThat(run.exit()).isEqualTo(Exit.DONE);
        assertThat(run.err()).contains("line 2", "line 3");
    }

    @Test
    void aSessionScoredTwiceDifferentlyIsLeftOutAndSaid() {
        Run run = read(HEADING + "a,1,client,WAI-SR,4\na,2,client,WAI-SR,4\na,2,client,WAI-SR,3\n");

        assertThat(run.exit()).isEqualTo(Exit.DONE);
        assertThat(run.err()).contains("scores.csv, line");
        assertThat(run.out().replace('\n', ' ')).contains("score given twice, differently: 2");
    }

    @Test
    void aScaleWithTwoRangesUnderOneName() {
        Run run = read(HEADING + "a,1,client,WAI-SR,4\na,2,client,WAI-SR,52\na,3,client,WAI-SR,4\n");

        assertThat(run.exit()).isEqualTo(Exit.DONE);
        assertThat(run.err()).contains("line 3", "WAI-SR");
    }

    @Test
    void aClientWithTenThousandSessions() {
        StringBuilder rows = new StringBuilder(HEADING);
        Random random = new Random(3);
        for (int session = 1; session <= 10_000; session++) {
            rows.append("a,").append(session).append(",client,PHQ-9,").append(8 + random.nextInt(3)).append('\n');
        }

        Run run = read(rows.toString());

        assertThat(run.exit()).isEqualTo(Exit.DONE);
        assertThat(run.out()).contains("1 case with 10,000 scores");
    }

    @Test
    void aMillionClientsWithOneSession() {
        Run run = Run.fedBy(new Million(), "detect", "-");

        assertThat(run.exit()).isEqualTo(Exit.DONE);
        assertThat(run.out()).contains("1,000,000 cases with 1,000,000 scores", "no flag",
                "Too little to say anything about 1,000,000 cases.");
    }

    @Test
    void coursesThatNeverVaryOrLieAtTheCeilingAreNoFalls() {
        StringBuilder rows = new StringBuilder(HEADING);
        for (int session = 1; session <= 30; session++) {
            rows.append("same,").append(session).append(",client,WAI-SR,3\n");
            rows.append("top,").append(session).append(",client,WAI-SR,5\n");
        }

        Run run = Run.fed(rows.toString(), "detect", "-", "--all-rules");

        assertThat(run.exit()).isEqualTo(Exit.DONE);
        assertThat(run.out()).contains("2 cases with 60 scores", "no flag");
    }

    @Test
    void aFolderForAReportThatIsAFile() throws IOException {
        Path file = Files.createFile(folder.resolve("report"));

        unwritable(Run.attune("detect", PRACTICE, "--report", file.toString()), "report");
        assertThat(file).isEmptyFile();
    }

    @Test
    void aFileForResultsInAFolderThatIsNotThere() {
        unwritable(Run.attune("detect", PRACTICE, "--csv", "--out", folder.resolve("no/flags.csv").toString()),
                "flags.csv", "folder does not exist");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aFullDisk() {
        unwritable(Run.attune("detect", PRACTICE, "--csv", "--out", "/dev/full"), "/dev/full", "disk is full");
    }

    @Test
    void aRefusedInputLeavesNoReport() {
        Path report = folder.resolve("report");

        refused(Run.attune("detect", folder.resolve("nowhere.csv").toString(), "--report", report.toString()),
                "nowhere.csv");
        assertThat(report).doesNotExist();
        Run.attune("detect", PRACTICE, "--permute", "dodo", "--report", report.toString());
        assertThat(report).doesNotExist();
    }

    @Test
    void aPracticeFileThatIsNone() throws IOException {
        Path file = Files.writeString(folder.resolve("practice.json"), "{\"kind\": \"shopping list\"}");

        refused(Run.attune("detect", PRACTICE, "--practice", file.toString()), "practice.json", "attune fit");
    }

    private Run read(String rows) {
        try {
            Path file = Files.writeString(folder.resolve("scores.csv"), rows);
            return Run.attune("detect", file.toString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void refused(Run run, String... said) {
        assertThat(run.exit()).isEqualTo(Exit.UNREADABLE);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("attune: ").contains(said).doesNotContain("\tat ", "Exception", "java.");
    }

    private static void unwritable(Run run, String... said) {
        assertThat(run.exit()).isEqualTo(Exit.UNWRITABLE);
        assertThat(run.err()).startsWith("attune: ").contains(said).doesNotContain("\tat ", "Exception", "java.");
    }

    /// Two gigabytes and more of one letter, and never the end of a line.
    private static final class Endless extends InputStream {

        private long left = 1L << 31;

        @Override
        public int read() {
            return left-- > 0 ? 'a' : -1;
        }

        @Override
        public int read(byte[] buffer, int from, int length) {
            if (left <= 0) {
                return -1;
            }
            Arrays.fill(buffer, from, from + length, (byte) 'a');
            left -= length;
            return length;
        }
    }

    /// A million rows, each of another client.
    private static final class Million extends InputStream {

        private byte[] rows = HEADING.getBytes(StandardCharsets.US_ASCII);
        private int at;
        private int next;

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0];
        }

        @Override
        public int read(byte[] buffer, int from, int length) {
            if (at == rows.length && next < 1_000_000) {
                StringBuilder more = new StringBuilder();
                for (int i = 0; i < 1000; i++) {
                    more.append('c').append(2_000_000 + next++).append(",1,client,WAI-SR,4\n");
                }
                rows = more.toString().getBytes(StandardCharsets.US_ASCII);
                at = 0;
            }
            int given = Math.min(length, rows.length - at);
            System.arraycopy(rows, at, buffer, from, given);
            at += given;
            return given == 0 ? -1 : given;
        }
    }
}
