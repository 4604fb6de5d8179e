package org.attune.cli.agree;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.attune.cli.Run;
import org.attune.cli.terminal.Exit;
import org.attune.testkit.Golden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `attune agree` on tables of codings.
class AgreeTest {

    private static final String CODINGS = Run.SAMPLES.resolve("codings.csv").toString();
    private static final String BOUNDARIES = Run.SAMPLES.resolve("boundaries.csv").toString();

    @TempDir
    private Path folder;

    @Test
    void printsEveryCodeWithTheCoefficientThatFits() {
        Run run = Run.attune("agree", CODINGS, "--draws", "400");

        assertThat(run.exit()).isEqualTo(Exit.DONE);
        Golden.named("agree/codes.txt").check(run.out());
        assertThat(run.err()).contains("one row a rating");
    }

    @Test
    void printsTheSameBytesForAnyNumberOfThreads() {
        String one = Run.attune("agree", CODINGS, "--draws", "400", "--threads", "1").out();
        assertThat(Run.attune("agree", CODINGS, "--draws", "400", "--threads", "3").out()).isEqualTo(one);
        assertThat(Run.attune("agree", CODINGS, "--draws", "400", "--seed", "2").out()).isNotEqualTo(one);
    }

    @Test
    void comparesPairsAndShowsTheTablesBehind() {
        Run run = Run.attune("agree", CODINGS, "--by", "pair", "--coefficient", "kappa", "--tables", "--draws", "100");

        assertThat(run.out()).contains("confrontation, clarity: Cohen's kappa", "Asked for was Cohen's kappa.",
                "(A and B)  absent  weak  clear");
    }

    @Test
    void partsBySessionAndPeriod() {
        Run sessions = Run.attune("agree", CODINGS, "--by", "session", "--csv");
        assertThat(sessions.lines()).hasSize(1 + 6 * 14);
        assertThat(sessions.out()).contains("an interval takes 10 sessions or more");
        Run periods = Run.attune("agree", CODINGS, "--by", "period", "--csv");
        assertThat(periods.out()).contains(",2026-01,", ",2026-02,", ",2026-03,");
    }

    @Test
    void setsCodersBesideAGoldCoding() {
        Run run = Run.attune("agree", CODINGS, "--gold", "gold", "--csv", "--draws", "200");

        Golden.named("agree/gold.csv").check(run.out());
        assertThat(Run.attune("agree", CODINGS, "--gold", "nobody").err()).contains("--gold must be one of the coders, "
                + "A, B, gold");
        assertThat(Run.attune("agree", CODINGS, "--gold", "A", "--by", "pair").exit()).isEqualTo(Exit.WRONG_USAGE);
        assertThat(Run.attune("agree", BOUNDARIES, "--gold", "B").out()).contains("B and A");
        assertThat(Run.attune("agree", BOUNDARIES, "--gold", "C").exit()).isEqualTo(Exit.WRONG_USAGE);
    }

    @Test
    void comparesBoundariesWithinATolerance() {
        Run run = Run.attune("agree", BOUNDARIES, "--tolerance", "10", "--draws", "200");

        Golden.named("agree/boundaries.txt").check(run.out());
        assertThat(Run.attune("agree", BOUNDARIES, "--tolerance", "-1").exit()).isEqualTo(Exit.WRONG_USAGE);
    }

    @Test
    void printsTheToleranceAsItWasTyped() {
        assertThat(Run.attune("agree", BOUNDARIES, "--tolerance", "2.5", "--draws", "100").out())
                .contains("boundaries within 2.5 seconds").doesNotContain("end a second after");
        assertThat(Run.attune("agree", BOUNDARIES, "--tolerance", "1", "--draws", "100").out())
                .contains("boundaries within 1 second:");
    }

    @Test
    void saysWhatIsTakenForAnEndThatNobodyWrote() {
        StringBuilder table = new StringBuilder("session,coder,boundary\n");
        for (int session = 1; session <= 3; session++) {
            table.append("s%d,A,60\ns%d,A,120\ns%d,B,60\ns%d,B,125\n".replace("%d", Integer.toString(session)));
        }
        assertThat(Run.fed(table.toString(), "agree", "-", "--draws", "100").out().replaceAll("\\s+", " "))
                .contains("Of 3 sessions the table does not say the end", "taken to end a second after");
        String withEnds = table.toString().replace("boundary\n", "boundary,end\n").replaceAll("(A,60|B,60)", "$1,300");
        assertThat(Run.fed(withEnds, "agree", "-", "--draws", "100").out()).doesNotContain("end a second after");
        assertThat(Run.fed(withEnds.replace("300", "100"), "agree", "-", "--draws", "100").out())
                .contains("Of 3 sessions");
    }

    @Test
    void printsNoNumberForFewBoundaries() {
        String table = "session,coder,boundary,end\ns1,A,60,300\ns1,B,60,300\n";
        assertThat(Run.fed(table, "agree", "-").out()).contains("fewer than 10 boundaries together");
        assertThat(Run.fed(table, "agree", "-", "--csv").out()).contains("A and B,F,,,,,,2,1,");
    }

    @Test
    void refusesOptionsThatWouldChangeNothing() {
        for (String[] more : new String[][] {{"--order", "a,b"}, {"--count-cannot-tell"}, {"--coefficient", "kappa"},
                {"--level", "ordinal"}, {"--by", "pair"}, {"--tables"}}) {
            assertRefused(BOUNDARIES, "is about ratings, and this table holds boundaries", more);
        }
        assertRefused(CODINGS, "is about boundaries, and this table holds ratings", "--tolerance", "3");
        assertRefused(CODINGS, "names other categories than the table has", "--order", "none,some");
        assertRefused(CODINGS, "attune: --order names \"weak\" twice", "--order", "weak,clear,weak");
        assertRefused(CODINGS, "prints the tables into the text", "--tables", "--csv");
        assertRefused(CODINGS, "--level changes nothing about kappa", "--level", "ordinal", "--coefficient", "kappa");
        for (String table : new String[] {CODINGS, BOUNDARIES}) {
            Run run = Run.attune("agree", table, "--coder", "A");
            assertThat(run.exit()).isEqualTo(Exit.UNREADABLE);
            assertThat(run.err()).contains("Leave --coder away");
        }
        assertThat(Run.fed("coder,s1,s2\nA,1,2\nB,1,2\n", "agree", "-", "--coder", "A").err())
                .contains("Leave --coder away");
    }

    private static void assertRefused(String table, String why, String... more) {
        Run run = Run.attune(Stream.concat(Stream.of("agree", table), Stream.of(more)).toArray(String[]::new));
        assertThat(run.exit()).as(String.join(" ", more)).isEqualTo(Exit.WRONG_USAGE);
        assertThat(run.err().replaceAll("\\s+", " ")).contains(why);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void saysHowManyAreLeftOutWhereAbsentIsNoNumber() {
        String numbers = table(
                (unit, coder) -> unit % 6 == 0 ? "absent" : String.valueOf((unit + coder * (unit % 2)) % 5));
        Run interval = Run.fed(numbers, "agree", "-", "--level", "interval", "--draws", "100");
        assertThat(interval.out().replaceAll("\\s+", " "))
                .contains("8 ratings of absent are left out, because absent is no number");
        assertThat(Run.fed(numbers, "agree", "-", "--draws", "100").out()).doesNotContain("left out");
    }

    @Test
    void countsCannotTellAsACategoryWithoutAnOrder() {
        String clarity = table((unit, coder) -> unit % 8 == 3 ? "cannot tell"
                : unit % 3 == 0 ? "weak"
                        : unit % 5 == coder ? "absent" : "clear");
        String counted = Run.fed(clarity, "agree", "-", "--count-cannot-tell", "--draws", "100").out()
                .replaceAll("\\s+", " ");
        assertThat(counted).contains("without an order", "Cohen's kappa fits", "Cannot tell counts as a category")
                .doesNotContain("which this coefficient needs");
        assertThat(Run.fed(clarity, "agree", "-", "--count-cannot-tell", "--level", "ordinal").err()
                .replaceAll("\\s+", " ")).contains("needs one. Leave one of the two away.");
        String numbers = table((unit, coder) -> unit % 8 == 3 ? "?" : String.valueOf((unit + coder * (unit % 2)) % 3));
        assertThat(
                Run.fed(numbers, "agree", "-", "--count-cannot-tell", "--draws", "100").out().replaceAll("\\s+", " "))
                .contains("4 categories without an order", "Cohen's kappa fits");
        String decided = table((unit, coder) -> String.valueOf((unit + coder * (unit % 2)) % 3));
        assertThat(Run.fed(decided, "agree", "-", "--count-cannot-tell", "--draws", "100").out())
                .contains("ICC(A,1)").doesNotContain("Cannot tell counts");
    }

    @Test
    void saysWhichNumbersCountAsCategories() {
        String numbers = table((unit, coder) -> String.valueOf((unit + coder * (unit % 2)) % 3));
        assertThat(
                Run.fed(numbers, "agree", "-", "--coefficient", "ac1", "--draws", "100").out().replaceAll("\\s+", " "))
                .contains("Of numbers, only those that somebody gave count as categories.");
        assertThat(Run.fed(numbers, "agree", "-", "--draws", "100").out()).doesNotContain("Of numbers");
        assertThat(Run.fed(numbers, "agree", "-", "--order", "0,1,2,3", "--draws", "100").err())
                .as("numbers cannot be named").contains("names other categories");
        String words = table((unit, coder) -> unit % 3 == 0 ? "weak" : "clear");
        assertThat(Run.fed(words, "agree", "-", "--coefficient", "ac1", "--draws", "100").out())
                .doesNotContain("Of numbers");
    }

    @Test
    void writesAPageWithTheSameAsCsvAndJsonBesideIt() throws IOException {
        Path report = folder.resolve("report");
        Run run = Run.attune("agree", CODINGS, "--draws", "100", "--report", report.toString());

        assertThat(run.exit()).isEqualTo(Exit.DONE);
        assertThat(Files.readString(report.resolve("index.html"))).contains("withdrawal, clarity",
                "alpha, ordinal", "class=\"heat");
        assertThat(Files.readString(report.resolve("agreement.csv")))
                .isEqualTo(Run.attune("agree", CODINGS, "--draws", "100", "--csv").out());
        Run json = Run.attune("agree", CODINGS, "--draws", "100", "--json");
        assertThat(Files.readString(report.resolve("agreement.json")).lines().skip(1).toList())
                .isEqualTo(json.lines().subList(1, 7));
        assertThat(json.lines().get(1)).contains("\"type\":\"agreement\"", "\"value\":0.", "\"low\":0.",
                "\"table\":[[");
        Path file = folder.resolve("taken");
        Files.writeString(file, "");
        assertThat(Run.attune("agree", CODINGS, "--report", file.toString()).exit()).isEqualTo(Exit.UNWRITABLE);
    }

    @Test
    void readsAWideTableAndATurnedOne() {
        String wide = "session,A,B\n" + "1,2,2\n".repeat(1) + rows();
        assertThat(Run.fed(wide, "agree", "-", "--csv").out()).contains("rating,rating,\"ICC(A,1)\"");
        assertThat(Run.fed("s1,s2,s3\n1,2,3\n", "agree", "-").err()).contains("look like sessions or segments");
        Run turned = Run.fed("coder,s1,s2,s3\nA,1,2,3\nB,1,2,3\n", "agree", "-");
        assertThat(turned.err()).contains("turned: one row a coder");
        assertThat(turned.out()).contains("fewer than 10 units were rated by more than one coder");
    }

    private static String rows() {
        StringBuilder rows = new StringBuilder();
        for (int session = 2; session <= 20; session++) {
            rows.append(session).append(',').append(session % 5).append(',').append((session + session / 7) % 5)
                    .append('\n');
        }
        return rows.toString();
    }

    @Test
    void hasAnAnswerForPerfectConstantSingleAndMissingRatings() {
        String perfect = table((unit, coder) -> unit % 2 == 0 ? "yes" : "no");
        assertThat(Run.fed(perfect, "agree", "-", "--draws", "100").out()).contains("1.00  1.00 to 1.00");
        String constant = table((unit, coder) -> "yes");
        assertThat(Run.fed(constant, "agree", "-", "--draws", "100").out())
                .contains("with one category nothing can be set against", "1.00");
        assertThat(Run.fed(constant, "agree", "-", "--coefficient", "kappa").out())
                .contains("all ratings are the same, so chance alone would agree fully");
        String single = table((unit, coder) -> coder == 0 ? "yes" : "");
        assertThat(Run.fed(single, "agree", "-").out()).contains("agreement takes two coders",
                "only one coder gave ratings");
        String missing = table((unit, coder) -> coder == 0 ? "" : "cannot tell");
        assertThat(Run.fed(missing, "agree", "-").out()).contains("Nobody gave a rating", "nobody gave a rating");
        assertThat(Run.fed(table((unit, coder) -> unit == 3 ? "cannot tell" : unit % 2 == 0 ? "a" : "b"), "agree", "-",
                "--count-cannot-tell", "--draws", "100").out()).contains("3 categories");
    }

    private interface Rater {
        String rate(int unit, int coder);
    }

    private static String table(Rater rater) {
        StringBuilder text = new StringBuilder("session,A,B\n");
        for (int unit = 0; unit < 24; unit++) {
            text.append('s').append(unit).append(',').append(rater.rate(unit, 0)).append(',')
                    .append(rater.rate(unit, 1)).append('\n');
        }
        return text.toString();
    }

    @Test
    void saysWhatMayBeTyped() {
        assertThat(Run.attune("agree").err()).contains("name one table of codings");
        assertThat(Run.attune("agree", CODINGS, "--by", "day").err()).contains("--by must be code, session");
        assertThat(Run.attune("agree", CODINGS, "--level", "high").err()).contains("--level must be nominal");
        assertThat(Run.attune("agree", CODINGS, "--level", "interval").err()).contains("are words", "--order");
        assertThat(Run.attune("agree", CODINGS, "--coefficient", "cappa").err()).contains("there are percent, kappa");
        assertThat(Run.attune("agree", "no-such-file.csv").exit()).isEqualTo(Exit.UNREADABLE);
        assertThat(Run.fed("session,coder,value\n,A,1\n1,A,1\n", "agree", "-", "--strict").exit())
                .isEqualTo(Exit.UNREADABLE);
    }

    @Test
    void knowsEveryCoefficientByItsTypedName() {
        for (CoefficientName name : CoefficientName.values()) {
            Run run = Run.attune("agree", CODINGS, "--coefficient", name.typed(), "--by", "pair", "--draws", "100",
                    "--csv");
            assertThat(run.exit()).as(name.typed()).isEqualTo(Exit.DONE);
        }
        assertThat(CoefficientName.all()).contains("kappa-quadratic", "icc-a1", "adjusted-kappa");
    }
}
