package org.attune.cli.study;

import org.attune.cli.command.Command;
import org.attune.cli.command.Given;
import org.attune.cli.command.OptionList;
import org.attune.cli.reading.InputOptions;
import org.attune.cli.terminal.Exit;
import org.attune.cli.terminal.Surroundings;
import org.attune.cli.terminal.WrongUsage;

/// `attune study`: how often tensions were seen, how long they last, and what follows one.
public final class StudyCommand implements Command {

    @Override
    public OptionList options() {
        OptionList options = new OptionList("study", "FILE... [options]",
                "Says how often tensions were seen, by what people said and by every rule, how long they last, what follows one in "
                        + "the next session, what people say of causes and what comes before, and how two people's ratings go together; each with its interval, or the reason why "
                        + "there is none. Nothing here shows a cause.");
        return InputOptions.declare(options)
                .value("--outcome", "SCALE",
                        "the scale that effects are looked for in, as in PHQ-9; name the scale of the tensions with --only, too")
                .file("--cases", "FILE",
                        "a table with a row a case, client and dropout (1 or 0): how cases ended; may be repeated")
                .file("--attributions", "FILE",
                        "a table with the columns client, session, by (client, therapist, observer) and lies (client, therapist, between, "
                                + "around, unsure): who says where a tension came from; may be repeated")
                .file("--events", "FILE",
                        "a table with the columns client, session and event (a break, another time or fee, a coded move): what may come "
                                + "before a tension; may be repeated")
                .section("What to compute")
                .value("--rule", "ID[:KEY=VALUE,…]",
                        "see tensions by this rule; may be repeated. Otherwise by all rules")
                .value("--draws", "N", "how many times cases are drawn again for an interval (usually 1,000)")
                .value("--shifts", "N", "how many times tensions are moved along their cases (usually 999)")
                .value("--seed", "N", "the seed of every random number (usually 1)")
                .section("What to print")
                .flag("--json", "a line of JSON for each number")
                .flag("--csv", "a row for each number (docs/csv.md)")
                .value("--out", "FILE", "write it to a file instead")
                .value("--report", "DIR",
                        "a page to read in a browser, with every number; beside it the tables, and programs in R and Python that compute "
                                + "again all but what rests on random draws")
                .flag("-h --help", "print this")
                .example("attune study samples/small-open.csv --only WAI-SR --outcome PHQ-9",
                        "all rules side by side, and what follows in the next session")
                .example("attune study scores.csv --cases cases.csv --rule steady-or-fallen --csv",
                        "one rule, with drop-out, for a spreadsheet");
    }

    @Override
    public Exit run(Given given, Surroundings around) {
        given.atMostOne("--json", "--csv");
        given.requireRoomFor("--out");
        if (given.has("--outcome") && given.all("--only").size() != 1) {
            throw new WrongUsage(
                    "--outcome takes one scale of the tensions beside it, as in --only WAI-SR --outcome PHQ-9.");
        }
        return new StudyRun(given, around).run();
    }
}
