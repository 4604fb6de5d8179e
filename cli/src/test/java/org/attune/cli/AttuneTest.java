package org.attune.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.attune.cli.terminal.Exit;
import org.attune.cli.terminal.Screen;
import org.attune.testkit.Golden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AttuneTest {

    @Test
    void saysItsVersionAndTheJavaThatRunsIt() {
        Run run = Run.attune("--version");

        assertThat(run.exit()).isEqualTo(Exit.DONE);
        assertThat(run.out()).startsWith("Attune ").contains("Java " + Runtime.version());
    }

    @Test
    void noWordOfAFileSteersTheTerminal() {
        Run gold = Run.fed("session,coder,value\n1,A\u009b31m,2\n1,B\u202e,2\n", "agree", "-", "--gold", "nobody");
        assertThat(gold.exit()).isEqualTo(Exit.WRONG_USAGE);
        assertThat(gold.err()).contains("A?31m, B?").doesNotContain("\u009b", "\u202e");
        Run table = Run.fed("id,no\u202ete,s1,s2\nheron,x,3,4\n", "detect", "-", "--only", "WAI-SR");
        assertThat(table.exit()).isEqualTo(Exit.DONE);
        assertThat(table.out()).contains("\"no?te\"").doesNotContain("\u202e");
    }

    @Test
    void showsWhatThereIsToSomebodyWhoTypedNothing() {
        Run run = Run.attune();

        assertThat(run.exit()).isEqualTo(Exit.WRONG_USAGE);
        assertThat(run.err()).contains("detect", "No flag does not mean no tension");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void printsTheOverviewAsAsked() {
        Golden.named("help/overview.txt").check(Run.attune("--help").out());
    }

    @ParameterizedTest
    @EnumSource(Commands.class)
    void everyCommandExplainsItselfWithExamples(Commands command) {
        Run run = Run.attune(command.typed(), "--help");

        assertThat(run.exit()).isEqualTo(Exit.DONE);
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("Examples\n  ", "attune " + command.typed());
        Golden.named("help/" + command.typed() + ".txt").check(run.out());
    }

    @ParameterizedTest
    @EnumSource(Commands.class)
    void helpBeforeACommandIsTheSame(Commands command) {
        assertThat(Run.attune("help", command.typed()).out()).isEqualTo(Run.attune(command.typed(), "--help").out());
    }

    @ParameterizedTest
    @EnumSource(Commands.class)
    void helpFitsANarrowTerminal(Commands command) {
        Screen narrow = Screen.of(Map.of("COLUMNS", "60", "ATTUNE_TERMINAL", "out"));

        Run run = Run.on(narrow, new byte[0], command.typed(), "--help");

        assertThat(run.lines()).filteredOn(line -> !line.startsWith("  attune ") && !line.startsWith("Usage"))
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(100));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            detct                                   | there is no command "detct"
            detect                                  | name a file with session scores
            detect a.csv --no-such-option           | --no-such-option
            detect a.csv --rule no-such-rule        | there is no rule "no-such-rule"
            detect a.csv --rule steady-or-fallen:x  | settings such as
            detect a.csv --threads 0                | --threads must be a whole number from 1 to
            detect a.csv --threads many             | --threads must be a whole number from 1 to
            detect a.csv --json --csv               | --json and --csv cannot be asked for together
            detect a.csv --columns client,colour    | --columns has no "colour"
            detect a.csv --false-flags 0.2          | attune fit
            detect a.csv --budget 1                 | attune fit
            detect a.csv --at-most                  | a rate is needed
            detect a.csv --rater dog                | client, therapist or observer
            detect a.csv --column colour=x          | is not a column
            detect a.csv --scale name=x             | needs min
            detect - -                              | only once
            rules no-such-rule                      | there is no rule "no-such-rule"
            completion fish                         | bash and zsh
            completion                              | name one shell
            fit a.csv                               | name the file to write
            fit a.csv --out p.json --date yesterday | --date must be a day
            fit a.csv --out p.json --seed -1        | --seed must be a whole number
            """)
    void saysWhatIsWrongWithALineAndWhereToReadMore(String line, String message) {
        Run run = Run.attune(line.split(" +"));

        assertThat(run.exit()).isEqualTo(Exit.WRONG_USAGE);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(message, "--help").doesNotContain("\tat ", "Exception");
    }
}
