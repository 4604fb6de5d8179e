package org.attune.cli.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.attune.cli.Run;
import org.attune.cli.terminal.Exit;
import org.attune.cli.terminal.Screen;
import org.attune.testkit.Golden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// `attune detect` on the samples, as a person types it.
class DetectTest {

    private static final String PRACTICE = Run.SAMPLES.resolve("practice.csv").toString();
    private static final String OPEN = Run.SAMPLES.resolve("small-open.csv").toString();
    private static final String BDI = Run.SAMPLES.resolve("sgdata-bdi.csv").toString();

    @TempDir
    private Path folder;

    @Test
    void printsATableThatAPersonCanRead() {
        Run run = Run.attune("detect", PRACTICE);

        assertThat(run.exit()).isEqualTo(Exit.DONE);
        assertThat(run.err()).isEmpty();
        Golden.named("detect/practice.txt").check(run.out());
    }

    @Test
    void stacksTheTableWhereThereIsLittleRoom() {
        Screen narrow = Screen.of(Map.of("COLUMNS", "60"));

        Run run = Run.on(narrow, new byte[0], "detect", PRACTICE);

        assertThat(run.lines()).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(60));
        Golden.named("detect/practice-narrow.txt").check(run.out());
    }

    @Test
    void printsStrongWordsInATerminalUnlessColoursAreUnwanted() {
        Map<String, String> terminal = Map.of("ATTUNE_TERMINAL", "out err");
        Map<String, String> plain = Map.of("ATTUNE_TERMINAL", "out err", "NO_COLOR", "1");

        assertThat(Run.on(Screen.of(terminal), new byte[0], "detect", PRACTICE).out()).startsWith("\u001b[1mClient");
        assertThat(Run.on(Screen.of(plain), new byte[0], "detect", PRACTICE).out()).doesNotContain("\u001b");
    }

    @Test
    void printsOneObjectALine() {
        Golden.named("detect/practice.jsonl").check(Run.attune("detect", PRACTICE, "--json").out());
    }

    @Test
    void printsOneLineOfCsvAFlag() {
        Golden.named("detect/practice.csv").check(Run.attune("detect", PRACTICE, "--csv").out());
    }

    @Test
    void runsEveryRuleSideBySide() {
        Golden.named("detect/practice-all-rules.txt")
                .check(Run.attune("detect", PRACTICE, "--all-rules").out());
    }

    @Test
    void readsOneRowACase() {
        Run run = Run.attune("detect", BDI, "--all-rules", "--columns", "client,session,rule");

        assertThat(run.exit()).isEqualTo(Exit.DONE);
        Golden.named("detect/sgdata-bdi.csv").check(run.out());
    }

    @Test
    void saysOfASilentRuleWhatItLacks() {
        assertThat(Run.attune("detect", PRACTICE, "--rule", "reliable-fall").out().replace('\n', ' '))
                .contains("could not speak of 12 cases: no published error for this form");
    }

    @Test
    void looksBackOnRequest() {
        Run run = Run.attune("detect", PRACTICE, "--retrospect", "--columns", "client,sight");

        assertThat(run.lines().stream().skip(1)).hasSizeGreaterThan(3).allMatch(line -> line.endsWith(",retrospect"));
    }

    @Test
    void looksBothWaysOnRequest() {
        assertThat(Run.attune("detect", PRACTICE, "--live", "--retrospect", "--columns", "client,sight").lines())
                .contains("heron,live", "heron,retrospect");
    }

    @Test
    void refusesALookThatARuleDoesNotHave() {
        Run run = Run.attune("detect", PRACTICE, "--rule", "own-spread", "--live");

        assertThat(run.exit()).isEqualTo(Exit.WRONG_USAGE);
        assertThat(run.err()).contains("own-spread only looks back");
    }

    @Test
    void aScaleThatIsNotKnownOrNotThereIsWrongUsageAndAnsweredWithThoseThereAre() {
        Run unknown = Run.attune("detect", PRACTICE, "--only", "XRS");
        assertThat(unknown.exit()).isEqualTo(Exit.WRONG_USAGE);
        assertThat(unknown.err()).contains("The scale \"XRS\" is not known. Known are ARM-5, ");

        Run absent = Run.attune("detect", PRACTICE, "--only", "ORS");
        assertThat(absent.exit()).isEqualTo(Exit.WRONG_USAGE);
        assertThat(absent.err()).contains("There is no score by the client to look at.",
                "Other rows are on PHQ-9, WAI-SR.");
        assertThat(Run.attune("fit", PRACTICE, "--only", "ORS", "--out", folder.resolve("p.json").toString()).exit())
                .isEqualTo(Exit.WRONG_USAGE);
    }

    @Test
    void saysThatNobodyGaveSuchAScoreBesideTheRowsThatCannotBeUsed() throws IOException {
        Path table = Files.writeString(folder.resolve("r.csv"),
                "client,session,rater,scale,value\nheron,1,client,WAI-SR,3\nheron,2,bob,WAI-SR,3\n");

        Run run = Run.attune("detect", table.toString(), "--rater", "observer");

        assertThat(run.exit()).isEqualTo(Exit.UNREADABLE);
        assertThat(run.err()).contains("r.csv: There is no score by the observer to look at.",
                "Other rows are on WAI-SR.", "r.csv, line 3: The rater is not known.");
    }

    @Test
    void leavesWithOneWhenThereIsAFlagAndSomebodyAsked() {
        assertThat(Run.attune("detect", PRACTICE, "--quiet", "--fail-on-flag").exit()).isEqualTo(Exit.FLAGGED);
        assertThat(Run.attune("detect", PRACTICE, "--quiet").exit()).isEqualTo(Exit.DONE);
        assertThat(Run.attune("detect", PRACTICE, "--quiet", "--only", "PHQ-9", "--fail-on-flag").exit())
                .isEqualTo(Exit.DONE);
    }

    @Test
    void printsNothingWhenAskedToBeQuiet() {
        Run run = Run.attune("detect", PRACTICE, "--quiet");

        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isEmpty();
    }

    @Test
    void neverCallsAConstantRaterFallen() {
        assertThat(Run.attune("detect", PRACTICE, "--all-rules", "--columns", "client").lines())
                .doesNotContain("swift");
    }

    @Test
    void saysEverywhereThatNoFlagDoesNotMeanNoTension() throws IOException {
        Path out = folder.resolve("out");
        Run run = Run.attune("detect", PRACTICE, "--only", "PHQ-9", "--report", out.toString());

        assertThat(run.out()).contains("No flag does not mean no tension");
        assertThat(Run.attune("detect", PRACTICE, "--json").out()).contains("No flag does not mean no tension");
        assertThat(Files.readString(out.resolve("index.html"))).contains("o flag does not mean no tension");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--json", "--csv", "--columns=client,session,rule", "--all-rules"})
    void anyNumberOfThreadsGivesTheSameBytes(String form) {
        String one = Run.attune("detect", OPEN, form, "--threads", "1").out();

        assertThat(one).isNotEmpty();
        for (String threads : List.of("2", "3", "8")) {
            assertThat(Run.attune("detect", OPEN, form, "--threads", threads).out()).isEqualTo(one);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"--csv", "--columns=client,session,rule", "--all-rules"})
    void anyOrderOfRowsGivesTheSameBytes(String form) throws IOException {
        List<String> rows = new ArrayList<>(Files.readAllLines(Run.SAMPLES.resolve("small-open.csv")));
        String heading = rows.removeFirst();
        Collections.shuffle(rows, new Random(11));
        rows.addFirst(heading);
        Path shuffled = Files.write(folder.resolve("shuffled.csv"), rows);

        String inOrder = flags(Run.attune("detect", OPEN, form).out());

        assertThat(flags(Run.attune("detect", shuffled.toString(), form).out())).isEqualTo(inOrder);
    }

    @Test
    void aCaseTwiceUnderTwoNamesIsFoundTwiceAndChangesNobodyElse() throws IOException {
        List<String> rows = new ArrayList<>(Files.readAllLines(Run.SAMPLES.resolve("practice.csv")));
        List<String> twins = rows.stream().filter(row -> row.startsWith("heron,")).map(row -> "twin" + row).toList();
        List<String> before = Run.attune("detect", PRACTICE, "--columns", "client,session,rule").lines();
        rows.addAll(twins);
        Path file = Files.write(folder.resolve("twins.csv"), rows);

        List<String> after = Run.attune("detect", file.toString(), "--columns", "client,session,rule").lines();

        assertThat(after).filteredOn(line -> line.startsWith("twinheron")).hasSize(1);
        assertThat(after).filteredOn(line -> !line.startsWith("twinheron")).isEqualTo(before);
    }

    @Test
    void namesTheScaleBesideTheClientAndWritesAPageForEachWhereThereAreSeveral() throws IOException {
        StringBuilder rows = new StringBuilder(Files.readString(Run.SAMPLES.resolve("practice.csv")));
        Files.readAllLines(Run.SAMPLES.resolve("practice.csv"))
                .stream()
                .filter(row -> row.contains(",client,WAI-SR,"))
                .forEach(row -> rows.append(row.replace("WAI-SR", "ARM-5")).append('\n'));
        Path report = folder.resolve("two");

        Run run = Run.fed(rows.toString(), "detect", "-", "--report", report.toString());

        assertThat(run.out()).contains("linden (ARM-5)", "linden (WAI-SR)", "(ARM-5, client)", "(WAI-SR, client)");
        assertThat(report.toFile().list()).containsExactlyInAnyOrder("index.html", "scale-wai-sr.html", "flags.csv");
        assertThat(Files.readString(report.resolve("index.html"))).contains("ARM-5", "scale-wai-sr.html");
    }

    @Test
    void readsStandardInput() throws IOException {
        String rows = Files.readString(Run.SAMPLES.resolve("practice.csv"));

        Run run = Run.fed(rows, "detect", "-", "--columns", "client,session");

        assertThat(run.out()).isEqualTo(Run.attune("detect", PRACTICE, "--columns", "client,session").out());
    }

    @Test
    void writesResultsToAFileOnRequest() throws IOException {
        Path out = folder.resolve("flags.csv");

        Run run = Run.attune("detect", PRACTICE, "--csv", "--out", out.toString());

        assertThat(run.out()).isEmpty();
        assertThat(Files.readString(out)).isEqualTo(Run.attune("detect", PRACTICE, "--csv").out());
        assertThat(folder.toFile().list()).hasSize(1);
    }

    @Test
    void writesAReportWithItsFlagsBesideIt() throws IOException {
        Path out = folder.resolve("report");

        Run run = Run.attune("detect", PRACTICE, "--report", out.toString());

        assertThat(run.lines().getLast()).isEqualTo("Report: " + out.resolve("index.html"));
        assertThat(out.toFile().list()).containsExactlyInAnyOrder("index.html", "flags.csv");
        assertThat(Files.readString(out.resolve("index.html"))).contains("heron", "<svg", "</html>");
        assertThat(Files.readString(out.resolve("flags.csv")))
                .isEqualTo(Run.attune("detect", PRACTICE, "--csv").out());
    }

    @Test
    void aRuleBesideTheOneAskedForMakesNoCaseAFlaggedOne() throws IOException {
        Path out = folder.resolve("report");

        Run.attune("detect", PRACTICE, "--report", out.toString());

        String page = Files.readString(out.resolve("index.html"));
        assertThat(page).contains("Rules marked 8 falls in the scores, in 7 cases", "flags by other rules")
                .doesNotContain("are named here", "flag only");
    }

    @Test
    void theSameCommandMakesTheSameReportWithAnyNumberOfThreads() throws IOException {
        Path out = folder.resolve("report");
        Run.attune("detect", OPEN, "--report", out.toString(), "--threads", "1");
        String one = Files.readString(out.resolve("index.html"));

        Run.attune("detect", OPEN, "--report", out.toString(), "--threads", "3");

        assertThat(Files.readString(out.resolve("index.html")).replace("--threads 3", "--threads 1")).isEqualTo(one);
    }

    @Test
    void shufflesTheCasesItIsAskedFor() {
        Run run = Run.attune("detect", PRACTICE, "--permute", "heron", "--json");

        assertThat(run.lines()).filteredOn(line -> line.contains("\"permutation\""))
                .singleElement()
                .asString()
                .contains("\"client\":\"heron\"", "\"shuffles\":10000");
        assertThat(Run.attune("detect", PRACTICE, "--permute", "heron", "--json").out()).isEqualTo(run.out());
        assertThat(Run.attune("detect", PRACTICE, "--permute", "heron", "--json", "--seed", "2").out())
                .isNotEqualTo(run.out());
    }

    @Test
    void shufflesNothingOfWhichNothingWouldBePrinted() {
        for (String form : List.of("--csv", "--quiet")) {
            Run run = Run.attune("detect", PRACTICE, "--permute", "heron", form);

            assertThat(run.exit()).isEqualTo(Exit.WRONG_USAGE);
            assertThat(run.err()).contains("--permute says what it found in the table, in --json or in a --report",
                    form);
        }
    }

    @Test
    void refusesToShuffleACaseThatIsNotThere() {
        Run run = Run.attune("detect", PRACTICE, "--permute", "dodo");

        assertThat(run.exit()).isEqualTo(Exit.WRONG_USAGE);
        assertThat(run.err()).contains("dodo");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void namesFromAFileCannotSteerTheTerminal() {
        String rows = "client,session,rater,scale,value\n";
        StringBuilder table = new StringBuilder(rows);
        double[] values = {4.5, 4.5, 4.4167, 4.5, 4.5833, 4.5, 1.5, 4.5};
        for (int i = 0; i < values.length; i++) {
            table.append("\u009b31mred,").append(i + 1).append(",client,WAI-SR,").append(values[i]).append('\n');
        }

        Run run = Run.fed(table.toString(), "detect", "-");

        assertThat(run.out()).contains("?31mred").doesNotContain("\u009b");
    }

    /// What was found, without what was read.
    private static String flags(String out) {
        int read = out.indexOf("\nRead ");
        return read < 0 ? out : out.substring(0, read);
    }
}
