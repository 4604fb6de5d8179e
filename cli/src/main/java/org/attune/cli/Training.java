package org.attune.cli;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.attune.cli.terminal.Exit;
import org.attune.cli.terminal.ResultStream;
import org.attune.cli.terminal.Surroundings;
import org.attune.cli.terminal.WrongUsage;
import org.attune.core.detection.RuleEntry;
import org.attune.core.detection.rules.ShippedRules;

/// The runs that Java watches once after a build and remembers, so that every later start finds their classes ready: the command used
/// most, in each form of its results and with each rule. The launcher types `train FILE FOLDER`; nobody else needs to.
final class Training {

    private Training() {}

    /// Does the runs, says nothing, and tells how the first bad one ended.
    ///
    /// @param typed a table of the usual size, and a folder for the report
    static Exit run(List<String> typed, Surroundings around) {
        if (typed.size() != 2) {
            throw new WrongUsage("train needs a table and a folder for a report.");
        }
        List<String> everyRule = new ArrayList<>(List.of("--csv"));
        for (RuleEntry rule : ShippedRules.catalogue().all()) {
            everyRule.addAll(List.of("--rule", rule.name().id()));
        }
        return List.of(List.<String>of(), List.of("--report", typed.getLast()), List.of("--json"),
                List.of("--csv", "--columns", "client,session,rule"), everyRule).stream()
                .map(options -> detect(typed.getFirst(), options, around))
                .filter(exit -> exit != Exit.DONE)
                .findFirst()
                .orElse(Exit.DONE);
    }

    private static Exit detect(String table, List<String> options, Surroundings around) {
        List<String> typed = new ArrayList<>(List.of("detect", table));
        typed.addAll(options);
        OutputStream nowhere = OutputStream.nullOutputStream();
        return Attune.run(typed, new Surroundings(around.in(), new ResultStream(nowhere),
                new PrintStream(nowhere, false, StandardCharsets.UTF_8), around.screen(), around.clock(),
                around.environment()));
    }
}
