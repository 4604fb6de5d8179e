package org.attune.cli.study;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.attune.cli.Run;
import org.attune.cli.terminal.Exit;
import org.attune.testkit.Golden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `attune study` on tables of scores.
class StudyTest {

    private static final String OPEN = Run.SAMPLES.resolve("small-open.csv").toString();
    private static final String PRACTICE = Run.SAMPLES.resolve("practice.csv").toString();

    /// Two programs look for the same best model until it changes no digit that anybody reads.
    private static final double TOLERANCE = 1e-5;

    @TempDir
    private Path folder;

    @Test
    void setsEveryRuleBesideTheOthers() {
        Run run = Run.attune("study", OPEN, "--only", "WAI-SR", "--outcome", "PHQ-9", "--draws", "200", "--shifts",
                "199");

        assertThat(run.exit()).isEqualTo(Exit.DONE);
        Golden.named("study/open.txt").check(withoutProvenance(run.out()));
        assertThat(run.out()).contains("309 of 3,536 sessions had no form", "Not causal", "SHA-256");
        assertThat(run.out().replaceAll("\\s+", " "))
                .contains("Could judge no session, for want of scores or of what else they rest on: reliable-fall, "
                        + "reliable-change, sudden-change, direct-report, item-sentinel.");
        assertThat(run.err()).contains("Small numbers are printed as they are");
    }

    @Test
    void printsEveryNumberForOtherProgramsWhateverTheThreads() {
        String one = Run.attune("study", PRACTICE, "--csv", "--draws", "200", "--threads", "1").out();
        assertThat(Run.attune("study", PRACTICE, "--csv", "--draws", "200", "--threads", "3").out()).isEqualTo(one);
        Golden.named("study/practice-frequency.csv").check(frequency(one));
        assertThat(Run.attune("study", PRACTICE, "--csv", "--draws", "200", "--seed", "2").out()).isNotEqualTo(one);
    }

    @Test
    void writesALineOfJsonForEachNumber() {
        Run csv = Run.attune("study", PRACTICE, "--csv", "--draws", "200", "--rule", "xmr");
        Run json = Run.attune("study", PRACTICE, "--json", "--draws", "200", "--rule", "xmr");
        assertThat(json.lines()).hasSameSizeAs(csv.lines());
        assertThat(json.lines().getFirst()).startsWith("{\"type\":\"run\",\"schema\":1,\"from\":\"Attune ");
        assertThat(json.lines().get(1))
                .startsWith("{\"type\":\"number\",\"question\":\"frequency\",\"criterion\":\"xmr\"");
    }

    @Test
    void countsNothingWhereNothingWasCounted() {
        Run run = Run.attune("study", PRACTICE, "--csv", "--draws", "100", "--rule", "xmr");
        assertThat(run.lines()).filteredOn(line -> line.startsWith("congruence,,,model"))
                .containsExactly(
                        "congruence,,,model,,,,,,,\"there are fewer than 10 cases, and intervals that rest on so few say "
                                + "nothing\"");
        assertThat(Run.attune("study", PRACTICE, "--json", "--draws", "100", "--rule", "xmr").lines())
                .filteredOn(line -> line.contains("\"what\":\"model\""))
                .allSatisfy(line -> assertThat(line).doesNotContain("\"of\":", "\"cases\":"));
    }

    @Test
    void saysWhoLeavesEarlyWhereSomebodySaidHowCasesEnded() {
        Path made = folder.resolve("made");
        Run.attune("simulate", "--cases", "120", "--out", made.toString());
        Run run = Run.attune("study", made.resolve("scores.csv").toString(), "--only", "WAI-SR", "--cases",
                made.resolve("cases.csv").toString(), "--rule", "steady-or-fallen", "--draws", "100");
        assertThat(run.exit()).isEqualTo(Exit.DONE);
        assertThat(run.out()).contains("of 120 cases left early", "Leaves so many times as often",
                "No ratio for client, therapist, observer: there is no wait.");
        assertThat(run.lines().subList(run.lines().indexOf("Who leaves early"), run.lines().size()))
                .allMatch(line -> line.length() <= 100);
    }

    @Test
    void saysWhatFollowsWithinTheWidthOfATerminal() {
        Run run = Run.attune("study", OPEN, "--only", "WAI-SR", "--outcome", "PHQ-9", "--draws", "100");
        assertThat(run.exit()).isEqualTo(Exit.DONE);
        assertThat(run.out()).contains("Tense or calm", "Tense or other", "p of shifts", "More tension, cases",
                "After a repair", "No comparison with calm sessions for client, therapist, observer, reliable-fall,");
        assertThat(run.lines().subList(run.lines().indexOf("What follows in the next session"),
                run.lines().indexOf("How the other person's ratings go with these")))
                .hasSizeGreaterThan(40).allMatch(line -> line.length() <= 100);
    }

    @Test
    void writesAPageWithEveryNumberAndWhatComputesItAgainBesideIt() throws IOException {
        Path report = folder.resolve("report");
        Run run = Run.attune("study", OPEN, "--only", "WAI-SR", "--outcome", "PHQ-9", "--rule", "xmr", "--draws", "100",
                "--report", report.toString());
        assertThat(run.exit()).isEqualTo(Exit.DONE);
        assertThat(run.err()).contains("index.html");
        assertThat(report.resolve("index.html")).content().contains("Nothing here shows a cause", "study.csv beside",
                "Seen in hindsight");
        assertThat(report.resolve("study.csv")).content().contains("next outcome,xmr,");
        assertThat(report.resolve("study.R")).content().startsWith("# Computes again what study.csv holds")
                .contains("# Not computed here: ");
        assertThat(report.resolve("study.py")).content().startsWith("# Computes again what study.csv holds");
        assertThat(report.resolve("sessions.csv")).content()
                .startsWith("client,sessions,session,criterion,tense,mended,next_outcome\nC00000000,31,1,xmr,");
        assertThat(Files.readAllLines(report.resolve("cases.csv"))).hasSize(201).contains("C00000000,31,,1");
        assertThat(report.resolve("waits.csv")).content()
                .contains("client,criterion,first_tense,first_noticed,wait,repaired");
        assertThat(report.resolve("ratings.csv")).content()
                .startsWith("client,session,score,other,next_outcome,middle\nC00000000,1,2.5,");
    }

    @Test
    void tellsWhatPeopleSayOfCausesAndWhatCameBefore() throws IOException {
        Path attributions = folder.resolve("attributions.csv");
        Files.writeString(attributions, """
                client,session,by,lies
                C00000000,5,client,therapist
                C00000000,5,therapist,between us
                C00000001,9,client,around us
                """, UTF_8);
        Path events = folder.resolve("events.csv");
        Files.writeString(events, "client,session,event\nC00000000,8,break\nC00000000,1,break\nC00000001,6,fee\n",
                UTF_8);
        Path report = folder.resolve("report");
        Run run = Run.attune("study", OPEN, "--only", "WAI-SR", "--rule", "own-spread", "--draws", "100",
                "--attributions",
                attributions.toString(), "--events", events.toString(), "--report", report.toString());
        assertThat(run.exit()).isEqualTo(Exit.DONE);
        assertThat(run.out().replaceAll("\\s+", " ")).contains("Where people say that tensions came from", "1 (50",
                "Of 1 tension the client and the therapist both named one place. No coefficient: fewer than 10",
                "What comes before a tension", "Precedence is not cause", "own-spread break session before",
                "SHA-256 of events: ", "SHA-256 of attributions: ");
        assertThat(report.resolve("index.html")).content().contains("What comes before a tension",
                "Nobody is taken to be");
        assertThat(report.resolve("attributions.csv")).hasContent("""
                client,session,by,lies
                C00000000,5,client,therapist
                C00000000,5,therapist,between
                C00000001,9,client,around
                """);
        assertThat(Files.readAllLines(report.resolve("events.csv"))).containsExactly(
                "client,session,event,from,earliest", "C00000000,8,break,table,2", "C00000001,6,fee,table,1");
        assertThat(run.err()).contains("Left out: 1 break that the table of events names at session 1.");
        assertThat(Files.readAllLines(report.resolve("SHA256SUMS"))).hasSize(9)
                .anyMatch(line -> line.matches("[0-9a-f]{64}  events.csv"));
        assertThat(report.resolve("study.csv")).content().contains(
                "attribution,client,,with the therapist,0.5,,,,2,,",
                "before,own-spread,a rule on the scores,\"break, 1 ");
        Files.writeString(events, "client,session,event\nnobody,8,break\n", UTF_8);
        assertThat(Run.attune("study", OPEN, "--only", "WAI-SR", "--events", events.toString(), "--draws", "100").err())
                .contains("--events names has scores here");
    }

    @Test
    void givesKappaOfTwoPeopleAnIntervalOrSaysWhyNot() throws IOException {
        StringBuilder said = new StringBuilder("client,session,by,lies\n");
        for (int i = 0; i < 36; i++) {
            String tension = "C000000" + (10 + i / 3) + "," + (5 + i % 3) + ",";
            said.append(tension).append("client,").append(i % 2 == 0 ? "therapist" : "around").append('\n');
            said.append(tension).append("therapist,").append(i % 4 < 3 ? "therapist" : "around").append('\n');
        }
        Path attributions = folder.resolve("attributions.csv");
        Files.writeString(attributions, said, UTF_8);
        String[] ask = {"study", OPEN, "--only", "WAI-SR", "--rule", "xmr", "--draws", "100", "--attributions",
                attributions.toString()};
        assertThat(Run.attune(ask).out().replaceAll("\\s+", " "))
                .containsPattern("kappa is 0\\.50 \\(0\\.\\d\\d to 0\\.\\d\\d; 95 %, drawing whole cases again\\)");
        String[] csv = Arrays.copyOf(ask, ask.length + 1);
        csv[ask.length] = "--csv";
        assertThat(Run.attune(csv).out())
                .containsPattern("attribution,client and therapist,,Cohen's kappa,0.5,0\\.\\d+,0\\.\\d+,,36,,\n");
        Files.writeString(attributions, said.substring(0, said.length() * 2 / 3).replaceAll("[^\n]*$", ""), UTF_8);
        assertThat(Run.attune(csv).out()).containsPattern(
                "attribution,client and therapist,,Cohen's kappa,0\\.\\d+,,,,\\d+,,an interval takes 10 cases or more\n");
    }

    @Test
    void readsBreaksOutOfDatesUnlessATableOfEventsNamesThem() throws IOException {
        String[] ask = {"study", OPEN, "--only", "WAI-SR", "--rule", "own-spread", "--draws", "100"};
        assertThat(Run.attune(ask).out().replaceAll("\\s+", " ")).contains("The dates of sessions tell ",
                "of 200 cases whose usual gap they tell", "more than 2 times the case's usual gap",
                "No table says what else",
                "own-spread break session before");
        Path events = folder.resolve("events.csv");
        Files.writeString(events, "client,session,event\nC00000000,8,Break of two weeks\nC00000001,99,break\n", UTF_8);
        Run named = Run.attune("study", OPEN, "--only", "WAI-SR", "--rule", "own-spread", "--draws", "100", "--events",
                events.toString());
        assertThat(named.out().replaceAll("\\s+", " ")).contains("dates add none", "A table knows events of 1 case.");
        assertThat(named.err())
                .contains(
                        "In 1 of 2 cases of the table of events every event comes after the last session, or is a break");
        Path undated = folder.resolve("undated.csv");
        Files.writeString(undated, "client,session,scale,value\nheron,1,WAI-SR,3\nheron,2,WAI-SR,4\n", UTF_8);
        assertThat(Run.attune("study", undated.toString(), "--draws", "100").out().replaceAll("\\s+", " "))
                .contains(
                        "Nothing can be said of breaks between sessions: the table of scores has no dates of sessions.");
    }

    @Test
    void givesTheSameNumbersInRWhereRIsThere() throws IOException, InterruptedException {
        assumeTrue(succeeds(folder, "Rscript", "-e", "library(lme4); library(survival)"));
        givesTheSameNumbersIn("Rscript", "study.R", "another time");
        givesTheSameNumbersIn("Rscript", "study.R", "break of a week");
    }

    @Test
    void givesTheSameNumbersInPythonWhereStatsmodelsIsThere() throws IOException, InterruptedException {
        for (String python : List.of("python3", "/usr/bin/python3")) {
            if (succeeds(folder, python, "-c", "import statsmodels, pandas")) {
                givesTheSameNumbersIn(python, "study.py", "another time");
                givesTheSameNumbersIn(python, "study.py", "break of a week");
                return;
            }
        }
        abort("no Python with statsmodels is there");
    }

    /// @param event what a table of events names; where it is a break, dates add none
    private void givesTheSameNumbersIn(String program, String file, String event)
            throws IOException, InterruptedException {
        Path made = folder.resolve("made");
        Path report = folder.resolve("report");
        Run.attune("simulate", "--cases", "80", "--seed", "3", "--out", made.toString());
        withoutEarlyScoresOfSome(made.resolve("scores.csv"));
        List<String> beside = causes(Files.readAllLines(made.resolve("cases.csv")).stream().skip(1)
                .map(line -> line.substring(0, line.indexOf(','))).toList(), event);
        Run.attune("study", made.resolve("scores.csv").toString(), "--only", "WAI-SR", "--outcome", "PHQ-9", "--cases",
                made.resolve("cases.csv").toString(), "--rule", "steady-or-fallen", "--rule", "own-spread", "--draws",
                "100", "--report", report.toString(), "--events", beside.getFirst(), "--attributions",
                beside.getLast());
        assertThat(succeeds(report, program, file)).isTrue();
        for (int number = 0; number < 4; number++) {
            Map<String, String> ours = numbers(report.resolve("study.csv"), 3, 4 + number);
            Map<String, String> again = numbers(report.resolve("out.txt"), 2, 3 + number);
            assertThat(again).hasSizeGreaterThan(number == 0 ? 100 : 20);
            if (number == 0) {
                assertThat(again.keySet()).filteredOn(what -> what.startsWith("attribution,")).hasSizeGreaterThan(50);
                assertThat(again.keySet()).filteredOn(what -> what.startsWith("before,")).hasSizeGreaterThan(30);
                assertThat(again).containsKeys("staying,own-spread,log-rank test, chi-squared",
                        "staying,own-spread,ratio of leaving after an early tension");
            }
            again.forEach((what, value) -> assertThat(Double.parseDouble(ours.getOrDefault(what, "-999")))
                    .as(what)
                    .isCloseTo(Double.parseDouble(value), within(TOLERANCE)));
        }
    }

    /// Takes the scores of one client in ten up to session 8 away: nobody can say whether these had an early tension.
    private static void withoutEarlyScoresOfSome(Path scores) throws IOException {
        List<String> all = Files.readAllLines(scores);
        List<String> left = all.stream().filter(line -> !line.matches("S\\d*3,[^,]*,[1-8],.*")).toList();
        assertThat(left).hasSizeLessThan(all.size());
        Files.write(scores, left);
    }

    /// Tables of events and of what people say, about these cases; the paths of the two.
    private List<String> causes(List<String> clients, String event) throws IOException {
        StringBuilder events = new StringBuilder("client,session,event\n");
        StringBuilder said = new StringBuilder("client,session,by,lies\n");
        List<String> places = List.of("client", "therapist", "between us", "around");
        for (int i = 0; i < clients.size(); i++) {
            String client = clients.get(i);
            events.append(client).append(',').append(2 + i % 7).append(",fee\n");
            events.append(client).append(',').append(1 + i % 5).append(',').append(event).append('\n');
            said.append(client).append(",3,client,").append(places.get(i % 4)).append('\n');
            said.append(client).append(",3,therapist,").append(places.get(i % 3)).append('\n');
            said.append(client).append(",3,").append(i % 9 == 0 ? "therapist,unsure" : "observer,around").append('\n');
        }
        Path eventTable = folder.resolve("events.csv");
        Path saidTable = folder.resolve("attributions.csv");
        Files.writeString(eventTable, events, UTF_8);
        Files.writeString(saidTable, said, UTF_8);
        return List.of(eventTable.toString(), saidTable.toString());
    }

    /// Runs a program in a folder, where its output goes into out.txt.
    private static boolean succeeds(Path where, String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command).directory(where.toFile())
                    .redirectOutput(where.resolve("out.txt").toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor() == 0;
        } catch (IOException notThere) {
            return false;
        }
    }

    /// Question, criterion and what of each row, with its number; rows without one are left out.
    private static Map<String, String> numbers(Path table, int what, int value) throws IOException {
        Map<String, String> numbers = new LinkedHashMap<>();
        for (String line : Files.readAllLines(table).stream().skip(1).toList()) {
            String[] cells = line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1);
            if (!cells[value].isEmpty()) {
                numbers.put(cells[0] + "," + cells[1] + "," + cells[what].replace("\"", ""), cells[value]);
            }
        }
        return numbers;
    }

    @Test
    void doesNotLetASmallStudySayMoreThanItCan() throws IOException {
        Path one = folder.resolve("one.csv");
        Files.writeString(one, """
                client,session,scale,value
                heron,1,WAI-SR,3
                heron,2,WAI-SR,3
                heron,2,PHQ-9,12
                heron,3,WAI-SR,3
                heron,3,PHQ-9,12
                """, UTF_8);
        Run run = Run.attune("study", one.toString(), "--only", "WAI-SR", "--outcome", "PHQ-9");
        assertThat(run.exit()).isEqualTo(Exit.DONE);
        assertThat(run.out()).contains("No tension was seen of which a later session")
                .doesNotContain("Sessions until half");
        assertThat(run.out()).contains("0 of 3 sessions had no form. The study rests on 1 case",
                "Nothing to compare: no case has two sessions that both");
        assertThat(run.out()).doesNotContain("NaN");
    }

    @Test
    void knowsTheOutcomeByAnyOfItsNamesAndListsWhatThereIsOtherwise() {
        String usual = Run.attune("study", OPEN, "--only", "WAI-SR", "--outcome", "PHQ-9", "--rule", "xmr", "--csv",
                "--draws", "100").out();
        assertThat(usual).contains("next outcome,xmr");
        assertThat(Run.attune("study", OPEN, "--only", "wai-sr", "--outcome", "phq9", "--rule", "xmr", "--csv",
                "--draws", "100").out()).isEqualTo(usual);
        Run absent = Run.attune("study", OPEN, "--only", "WAI-SR", "--outcome", "GAD-7", "--draws", "100");
        assertThat(absent.exit()).isEqualTo(Exit.WRONG_USAGE);
        assertThat(absent.err()).contains("--outcome GAD-7 has no scores", "There are scores on WAI-SR, PHQ-9");
        assertThat(Run.attune("study", OPEN, "--only", "WAI-SR", "--outcome", "wai_sr").err())
                .contains("has to be another scale");
    }

    @Test
    void saysWhenTheTableOfCasesIsAboutOthersAndTakesItsFingerprint() throws IOException {
        Path cases = folder.resolve("cases.csv");
        Files.writeString(cases, "client,dropout\nnobody,1\n", UTF_8);
        Run others = Run.attune("study", OPEN, "--only", "WAI-SR", "--cases", cases.toString(), "--draws", "100");
        assertThat(others.exit()).isEqualTo(Exit.WRONG_USAGE);
        assertThat(others.err()).contains("no case of the table that --cases names has scores here",
                "the very same client in both tables");
        Files.writeString(cases, "client,dropout\nnobody,1\nC00000000,0\n", UTF_8);
        Run one = Run.attune("study", OPEN, "--only", "WAI-SR", "--cases", cases.toString(), "--draws", "100");
        assertThat(one.err()).contains("1 of 2 cases of the table of cases have no scores here.");
        assertThat(one.out()).contains("SHA-256 of how cases ended: ", "Small numbers are printed as they are");
    }

    @Test
    void refusesWhatCannotBeMeant() throws IOException {
        assertThat(Run.attune("study").exit()).isEqualTo(Exit.WRONG_USAGE);
        assertThat(Run.attune("study", OPEN, "--outcome", "PHQ-9").err()).contains("--only WAI-SR --outcome PHQ-9");
        assertThat(Run.attune("study", OPEN, "--only", "WAI-SR", "--only", "PHQ-9").err())
                .contains("one scale at a time", "PHQ-9, WAI-SR");
        assertThat(Run.attune("study", OPEN, "--csv", "--json").exit()).isEqualTo(Exit.WRONG_USAGE);
        Path cases = folder.resolve("cases.csv");
        Files.writeString(cases, "client,dropout\nheron,perhaps\n", UTF_8);
        Run run = Run.attune("study", PRACTICE, "--cases", cases.toString());
        assertThat(run.exit()).isEqualTo(Exit.UNREADABLE);
        assertThat(run.err()).contains("line 2", "The dropout cannot be understood");
    }

    private static String frequency(String csv) {
        return csv.lines()
                .filter(line -> line.startsWith("question") || line.startsWith("frequency"))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    /// The last paragraph names version, command line and fingerprint.
    private static String withoutProvenance(String text) {
        return text.substring(0, text.indexOf("No flag does not mean"));
    }
}
