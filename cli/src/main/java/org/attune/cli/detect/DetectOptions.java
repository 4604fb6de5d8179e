package org.attune.cli.detect;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.attune.cli.command.Given;
import org.attune.cli.command.OptionList;
import org.attune.cli.reading.InputOptions;
import org.attune.cli.results.CaseWriter;
import org.attune.cli.results.CsvRows;
import org.attune.cli.results.FlagColumn;
import org.attune.cli.results.JsonRows;
import org.attune.cli.results.table.TableRows;
import org.attune.cli.terminal.Screen;
import org.attune.cli.terminal.WrongUsage;
import org.attune.core.detection.Look.Ask;
import org.attune.core.detection.RuleCatalogue;
import org.attune.core.detection.rules.ShippedRules;
import org.attune.core.detection.steady.SteadyOrFallen;
import org.attune.core.simulation.PermutationTest;

/// What was typed after `attune detect`, apart from what to read.
///
/// @param rules which rules, as typed
/// @param ask which way they look
/// @param form how results are printed
/// @param columns the columns that were asked for; empty for all
/// @param given where results and report go, and the rest as typed
/// @param permute the cases to shuffle
record DetectOptions(Rules rules, Ask ask, Form form, List<FlagColumn> columns, Given given,
        List<String> permute) {

    /// The seed where none is given: our choice, so that two people get the same numbers.
    private static final long USUAL_SEED = 1;

    /// Which rules were asked for.
    sealed interface Rules {

        /// None: the default rule, and the others beside it in a report.
        record Usual() implements Rules {}

        /// All of them.
        record All() implements Rules {}

        /// Those typed.
        record Typed(List<String> typed) implements Rules {
            public Typed {
                typed = List.copyOf(typed);
            }
        }
    }

    /// How results are printed.
    enum Form {
        TABLE, JSON, CSV, NOTHING
    }

    DetectOptions {
        columns = List.copyOf(columns);
        permute = List.copyOf(permute);
    }

    /// Declares the options and their help.
    static OptionList declare() {
        OptionList options = InputOptions.declare(new OptionList("detect", "FILE... [options]",
                "Looks for falls and repairs in session scores, and says why: for every flag its numbers, a sentence, what "
                        + "would have cleared it, and how often that rule fires by chance. No flag does not mean no tension."));
        options.section("What to look for")
                .value("--rule", "ID[:KEY=VALUE,…]", "run this rule, as in xmr:baseline=5; may be repeated. Otherwise "
                        + "steady-or-fallen runs, and a report shows all others beside it. attune rules lists them",
                        DetectOptions::ruleIds)
                .flag("--all-rules", "run every rule")
                .flag("--live", "look only at what was known by each session (the usual way, where a rule can)")
                .flag("--retrospect", "look back over whole courses")
                .file("--practice", "FILE", "use the numbers of your own practice, made by attune fit")
                .value("--false-flags", "RATE", "flags per 12 sessions to expect without any fall; needs --practice")
                .flag("--about", "keep that rate roughly (the usual way)")
                .flag("--at-most", "stay under that rate: every real fall counts as noise, too")
                .flag("--as-model", "keep that rate if noise is Normal")
                .value("--budget", "N", "all flags per 12 sessions, right or wrong; needs --practice")
                .value("--permute", "CASE",
                        "shuffle the scores of this case 10,000 times and say how often the rules flag "
                                + "them; may be repeated")
                .value("--seed", "N", "the seed of the shuffling (usually 1)");
        return output(options);
    }

    private static List<String> ruleIds() {
        return ShippedRules.catalogue().all().stream().map(entry -> entry.name().id()).toList();
    }

    private static OptionList output(OptionList options) {
        return options.section("What to print")
                .value("--report", "FOLDER", "write a report to read in a browser, with every flagged case drawn")
                .flag("--json", "print one JSON object a line (docs/json.md)")
                .flag("--csv", "print one line of CSV a flag (docs/csv.md)")
                .value("--columns", "NAME,…",
                        "only these columns of the CSV, as in client,session,rule; quick on large input")
                .value("--out", "FILE", "write the results to a file instead")
                .flag("--quiet", "print no results")
                .flag("--fail-on-flag", "leave with code 1 when there is a flag")
                .flag("-h --help", "print this")
                .example("attune detect samples/practice.csv --report out",
                        "a table here, and a report in out/index.html")
                .example("attune detect scores.csv --column client=code --only PHQ-9 --json",
                        "one scale of a table whose clients are in the column code, for another program")
                .example("attune detect scores.csv --rule steady-or-fallen --rule xmr:baseline=5 --csv --out flags.csv",
                        "two rules side by side, for a spreadsheet")
                .example("attune detect export.csv --scale name=trust,min=0,max=10,step=1,higher=better",
                        "a scale of your own")
                .example("attune detect scores.csv --practice practice.json --false-flags 0.2 --at-most",
                        "with the numbers of your own practice, and a rate of false flags that you choose");
    }

    static DetectOptions of(Given given) {
        given.atMostOne("--json", "--csv", "--quiet");
        given.atMostOne("--all-rules", "--rule");
        given.atMostOne("--json", "--columns");
        given.atMostOne("--quiet", "--columns");
        given.atMostOne("--permute", "--columns");
        Form form = given.has("--json") ? Form.JSON
                : given.has("--csv") || given.has("--columns") ? Form.CSV
                        : given.has("--quiet") ? Form.NOTHING : Form.TABLE;
        if (form == Form.NOTHING && given.has("--out")) {
            throw new WrongUsage("--quiet and --out cannot be asked for together.");
        }
        if (given.has("--permute") && !given.has("--report") && (form == Form.CSV || form == Form.NOTHING)) {
            throw new WrongUsage("--permute says what it found in the table, in --json or in a --report; "
                    + (form == Form.CSV ? "--csv has no place for it." : "--quiet prints nothing of it."));
        }
        return new DetectOptions(rules(given), ask(given), form, FlagColumn.named(given.listed("--columns")),
                given, given.all("--permute"));
    }

    private static Rules rules(Given given) {
        if (given.has("--all-rules")) {
            return new Rules.All();
        }
        return given.has("--rule") ? new Rules.Typed(given.all("--rule")) : new Rules.Usual();
    }

    private static Ask ask(Given given) {
        if (given.has("--live")) {
            return given.has("--retrospect") ? Ask.BOTH : Ask.LIVE;
        }
        return given.has("--retrospect") ? Ask.RETROSPECT : Ask.AS_EACH_CAN;
    }

    /// The file for results; empty for standard output.
    Optional<Path> out() {
        return given.findPath("--out");
    }

    /// The folder for a report; empty when none was asked for.
    Optional<Path> report() {
        return given.findPath("--report");
    }

    /// The rules to run.
    RuleChoice choose(RuleCatalogue catalogue, SteadyOrFallen steadyOrFallen) {
        RuleChoice choice = switch (rules) {
            case Rules.Usual usual -> RuleChoice.usual(catalogue, steadyOrFallen, ask);
            case Rules.All all -> RuleChoice.allRules(catalogue, steadyOrFallen, ask);
            case Rules.Typed some -> RuleChoice.typed(catalogue, steadyOrFallen, ask, some.typed());
        };
        return report().isPresent() && rules instanceof Rules.Usual ? choice.withAllBeside(catalogue, steadyOrFallen)
                : choice;
    }

    /// The cases to shuffle.
    Shuffling shuffling() {
        long seed = given.count("--seed", USUAL_SEED, 0, Long.MAX_VALUE);
        return new Shuffling(Set.copyOf(permute), new PermutationTest(PermutationTest.SHUFFLES, seed));
    }

    /// The way to print results.
    Optional<CaseWriter> writer(Screen screen) {
        return switch (form) {
            case TABLE -> Optional.of(new TableRows(out().isPresent() ? Screen.plain() : screen));
            case JSON -> Optional.of(new JsonRows());
            case CSV -> Optional.of(columns.isEmpty() ? CsvRows.full() : new CsvRows(columns));
            case NOTHING -> Optional.empty();
        };
    }
}
