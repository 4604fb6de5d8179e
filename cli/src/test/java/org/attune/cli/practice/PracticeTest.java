package org.attune.cli.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import org.attune.cli.Run;
import org.attune.cli.terminal.Exit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `attune fit`, and what `attune detect` makes of its file; `attune rates`.
class PracticeTest {

    private static final String OPEN = Run.SAMPLES.resolve("small-open.csv").toString();
    private static final String SMALL = Run.SAMPLES.resolve("practice.csv").toString();

    @TempDir
    private static Path folder;

    private static Path practice;
    private static Run fitted;

    @BeforeAll
    static void fitOnce() {
        practice = folder.resolve("practice.json");
        fitted = Run.attune("fit", OPEN, "--out", practice.toString(), "--false-flags", "0.15", "--threads", "2");
    }

    @Test
    void saysWhatWasFittedAndWhatCanBeAskedFor() {
        assertThat(fitted.exit()).isEqualTo(Exit.DONE);
        assertThat(fitted.out()).contains("Fitted on 200 cases", "--at-most", "--budget", "           0.15 ");
    }

    @Test
    void neitherThreadsNorTheOrderOfRowsChangeAByteButTheDate() throws IOException {
        List<String> rows = new ArrayList<>(Files.readAllLines(Path.of(OPEN)));
        String heading = rows.removeFirst();
        Collections.shuffle(rows, new Random(4));
        rows.addFirst(heading);
        Path shuffled = Files.write(folder.resolve("shuffled.csv"), rows);
        Path other = folder.resolve("other.json");

        Run.attune("fit", shuffled.toString(), "--out", other.toString(), "--false-flags", "0.15", "--threads", "1",
                "--date", "2025-12-31");

        assertThat(undated(other)).isEqualTo(undated(practice));
        assertThat(Files.readString(practice)).contains("\"on\": \"2026-03-01\"");
        assertThat(Files.readString(other)).contains("\"on\": \"2025-12-31\"");
    }

    @Test
    void anotherScoreIsAnotherInput() throws IOException {
        List<String> rows = new ArrayList<>(Files.readAllLines(Path.of(OPEN)));
        rows.set(1, rows.get(1).replaceFirst("[0-9.]+$", "1.5"));
        Path changed = Files.write(folder.resolve("changed.csv"), rows);
        Path other = folder.resolve("changed.json");

        Run.attune("fit", changed.toString(), "--out", other.toString(), "--false-flags", "0.15");

        assertThat(inputOf(other)).isNotEqualTo(inputOf(practice));
    }

    private static String inputOf(Path file) throws IOException {
        return Files.readAllLines(file).stream().filter(line -> line.contains("inputSha256")).findFirst().orElseThrow();
    }

    private static List<String> undated(Path file) throws IOException {
        return Files.readAllLines(file)
                .stream()
                .map(line -> line.replace("2026-03-01", "DAY").replace("2025-12-31", "DAY"))
                .toList();
    }

    @Test
    void refusesFewerThanThirtyCasesAndSaysWhy() {
        Path out = folder.resolve("too-few.json");

        Run run = Run.attune("fit", SMALL, "--out", out.toString());

        assertThat(run.exit()).isEqualTo(Exit.UNREADABLE);
        assertThat(run.err()).contains("at least 30 cases", "there are 12");
        assertThat(out).doesNotExist();
    }

    @Test
    void detectRunsWithThePracticesNumbersAndShowsItsRate() {
        Run run = Run.attune("detect", OPEN, "--practice", practice.toString(), "--json");

        assertThat(run.exit()).isEqualTo(Exit.DONE);
        assertThat(run.lines().getFirst()).contains("about 0.2 per 12 sessions, fitted on 200 cases on 2026-03-01",
                "simulated from this practice");
    }

    @Test
    void aLowerRateRaisesFewerFlags() {
        assertThat(flags("--false-flags", "0.05")).isLessThan(flags("--false-flags", "0.5"));
        assertThat(flags("--budget", "0.25")).isLessThan(flags("--budget", "1"));
        assertThat(flags("--false-flags", "0.2", "--at-most")).isLessThan(flags("--false-flags", "0.2", "--about"));
    }

    private static int flags(String... wish) {
        List<String> words = new ArrayList<>(
                List.of("detect", OPEN, "--practice", practice.toString(), "--columns", "client,session"));
        words.addAll(List.of(wish));
        return Run.attune(words.toArray(String[]::new)).lines().size() - 1;
    }

    @Test
    void takesTheModelsThresholdWhereScoresWereTooFewForAnother() throws IOException {
        String text = Files.readString(practice);
        int from = text.indexOf("\"thresholds\"");
        int to = text.indexOf(']', from);
        String model = "\"thresholds\": [{\"setting\": \"model\", \"per12\": 0.2, \"logit\": -0.7}";
        Path few = Files.writeString(folder.resolve("few.json"), text.substring(0, from) + model + text.substring(to));

        Run run = Run.attune("detect", OPEN, "--practice", few.toString(), "--json");

        assertThat(run.lines().getFirst()).contains("threshold for --false-flags 0.2 --as-model");
    }

    @Test
    void aRateThatTheFileDoesNotHoldIsAnsweredWithWhatToDo() {
        Run run = Run.attune("detect", OPEN, "--practice", practice.toString(), "--false-flags", "0.123");

        assertThat(run.exit()).isEqualTo(Exit.WRONG_USAGE);
        assertThat(run.err()).contains("no threshold for --false-flags 0.123", "attune fit FILE --false-flags 0.123");
    }

    @Test
    void withoutAPracticeFileARateIsAnsweredWithWhatToDo() {
        Run run = Run.attune("detect", OPEN, "--false-flags", "0.1", "--at-most");

        assertThat(run.exit()).isEqualTo(Exit.WRONG_USAGE);
        assertThat(run.err()).contains("attune fit FILE --false-flags 0.1",
                "--practice practice.json --false-flags 0.1 --at-most");
    }

    @Test
    void aPracticeOfAnotherScaleIsRefused() {
        Run run = Run.attune("detect", OPEN, "--only", "PHQ-9", "--practice", practice.toString());

        assertThat(run.exit()).isEqualTo(Exit.WRONG_USAGE);
        assertThat(run.err()).contains("WAI-SR", "PHQ-9", "--only");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void countsChanceRatesOnCoursesLikeThese() {
        Run run = Run.attune("rates", OPEN, "--rule", "xmr", "--rule", "own-spread", "--courses", "200");

        assertThat(run.exit()).isEqualTo(Exit.DONE);
        assertThat(run.out()).contains("xmr (live)", "own-spread (retrospect)", "200 courses drawn like 200 cases");
        assertThat(Run.attune("rates", OPEN, "--rule", "xmr", "--rule", "own-spread", "--courses", "200", "--threads",
                "1"))
                .isEqualTo(run);
    }

    @Test
    void saysThatTheShippedNumbersStandInForFewCases() {
        assertThat(Run.attune("rates", SMALL, "--rule", "xmr", "--courses", "100").out().replace('\n', ' '))
                .contains("shipped level and wobble, because 30 cases");
    }

    @Test
    void saysWhichRatesNoThresholdKeeps() {
        Run run = Run.attune("fit", OPEN, "--out", folder.resolve("many.json").toString(), "--false-flags", "3");

        assertThat(run.exit()).isEqualTo(Exit.DONE);
        assertThat(run.lines()).anyMatch(line -> line.matches(" +3 +– +– +–"));
        assertThat(run.out()).contains("A dash elsewhere: these courses do not give so many flags")
                .doesNotContain("A column of dashes");
    }

    @Test
    void drawsNoRatesOfAFewCourses() {
        Run run = Run.attune("rates", SMALL, "--rule", "xmr", "--courses", "99");

        assertThat(run.exit()).isEqualTo(Exit.WRONG_USAGE);
        assertThat(run.err()).contains("--courses must be a whole number from 100 to 1000000, but was \"99\".");
    }

    @Test
    void saysWhichRatesAreFewerThanTheClearestFallsAlone() throws IOException {
        String many = fittedOnFalls("mixed", 4);
        assertThat(many.lines()).anyMatch(line -> line.matches(" +0.01 +–"))
                .anyMatch(line -> line.matches(" +0.5 +[0-9]+.%"));
        assertThat(many).contains("A dash above a number: these courses give more flags, whatever the threshold",
                "A dash elsewhere: these courses do not give so many flags").doesNotContain("A column of dashes");
        String clear = fittedOnFalls("clear", 1);
        assertThat(clear.lines()).filteredOn(line -> line.matches(" +[0-9.]+ +–")).hasSize(5);
        assertThat(clear).contains("A column of dashes under --as-model or --budget").doesNotContain("A dash ");
    }

    /// Forty cases that fall once, half of them to the bottom and half to so many points.
    private static String fittedOnFalls(String name, int others) throws IOException {
        StringBuilder table = new StringBuilder("client,session,scale,value\n");
        for (int client = 1; client <= 40; client++) {
            for (int session = 1; session <= 14; session++) {
                double usual = 4.25 + (client * 7 + session * 5) % 4 / 4.0;
                double fallen = client % 2 == 0 ? 1 : others;
                table.append(client).append(',').append(session).append(",WAI-SR,")
                        .append(session > 8 && session < 12 ? fallen : usual).append('\n');
            }
        }
        Path falls = Files.writeString(folder.resolve(name + ".csv"), table);
        Run run = Run.attune("fit", falls.toString(), "--out", folder.resolve(name + ".json").toString(), "--budget",
                "0.01");
        assertThat(run.exit()).as(run.err()).isEqualTo(Exit.DONE);
        return run.out();
    }

    @Test
    void printsRatesAsCsv() {
        Run run = Run.attune("rates", SMALL, "--rule", "xmr", "--rule", "direct-report", "--courses", "100", "--csv");

        assertThat(run.lines().getFirst())
                .isEqualTo("rule,version,sight,parameters,figure,depth_wobbles,within_scores,value,low,high,why_not");
        int columns = run.lines().getFirst().split(",").length;
        assertThat(run.lines()).filteredOn(line -> line.contains("false_per_12,"))
                .allSatisfy(line -> assertThat(line)
                        .matches("xmr,1,live,\"[^\"]*\",false_per_12,,,[0-9.]+,[0-9.]+,[0-9.]+,"));
        assertThat(run.lines().getLast()).isEqualTo("direct-report,1,,a word of client or therapist"
                + ",".repeat(columns - 4) + "nobody was asked about strain");
        assertThat(run.lines()).filteredOn(line -> line.contains(",found,")).hasSize(9);
    }
}
