package org.attune.cli.reading;

import java.io.PrintStream;

import org.attune.cli.terminal.Exit;
import org.attune.cli.terminal.Words;
import org.attune.figures.svg.Numbers;
import org.attune.formats.Problem;
import org.attune.formats.ProblemKind;
import org.attune.formats.Problems;

/// Says on stderr what of an input cannot be used: where, what is allowed, and what to do.
public final class ProblemPrinter {

    private ProblemPrinter() {}

    /// Lists why nothing can be made of an input, and returns how the run ends: as wrong usage where all that is wrong is what was asked for.
    public static Exit refuse(Problems problems, PrintStream to) {
        print(problems, to);
        return problems.count() == problems.count(ProblemKind.ASKED) ? Exit.WRONG_USAGE : Exit.UNREADABLE;
    }

    /// Lists problems, and how many more there are than can be listed.
    public static void print(Problems problems, PrintStream to) {
        for (Problem problem : problems.listed()) {
            to.println("attune: " + Words.harmless(problem.message()));
        }
        if (problems.unlisted() > 0) {
            to.println("attune: and " + Numbers.grouped(problems.unlisted()) + " more like these.");
        }
    }
}
