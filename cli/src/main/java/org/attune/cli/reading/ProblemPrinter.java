package org.attune.cli.reading;

import java.io.PrintStream;

import org.attune.cli.terminal.Words;
import org.attune.figures.svg.Numbers;
import org.attune.formats.Problem;
import org.attune.formats.Problems;

/// Says on stderr what of an input cannot be used: where, what is allowed, and what to do.
public final class ProblemPrinter {

    private ProblemPrinter() {}

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
