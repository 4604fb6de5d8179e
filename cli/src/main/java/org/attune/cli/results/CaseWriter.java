package org.attune.cli.results;

import org.attune.cli.command.Sink;
import org.attune.cli.terminal.Spool;

/// A way to print what was found. Workers turn cases into text, several at once; the texts arrive in order of case.
public interface CaseWriter {

    /// Whether it says anything about tensions, so that they have to be put together.
    boolean needsTensions();

    /// Adds what is to be said of one case.
    void add(StringBuilder text, Found found);

    /// Prints everything, when all cases have been looked at and the whole input has proved readable.
    ///
    /// @param cases the texts of all cases, in order
    /// @param summary what holds for the whole run
    void print(Spool cases, Summary summary, Sink to);
}
