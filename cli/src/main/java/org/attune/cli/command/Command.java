package org.attune.cli.command;

import org.attune.cli.terminal.Exit;
import org.attune.cli.terminal.Surroundings;

/// One thing that the program can be told to do.
public interface Command {

    /// Its options and its help.
    OptionList options();

    /// Does it.
    ///
    /// @param given what was typed
    /// @param around the streams and the clock to use
    Exit run(Given given, Surroundings around);
}
