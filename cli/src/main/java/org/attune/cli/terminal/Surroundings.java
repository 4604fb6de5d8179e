package org.attune.cli.terminal;

import static java.util.Objects.requireNonNull;

import java.io.InputStream;
import java.io.PrintStream;
import java.time.Clock;
import java.util.Map;

/// Everything outside the program that a command may touch without being named on its command line.
///
/// @param in standard input
/// @param results where results go
/// @param problems where problems and progress go
/// @param screen what the person sees them on
/// @param clock today's date, for what is dated
/// @param environment the variables of the process, which say where a practice is kept
public record Surroundings(InputStream in, ResultStream results, PrintStream problems, Screen screen, Clock clock,
        Map<String, String> environment) {

    public Surroundings {
        requireNonNull(in, "in");
        requireNonNull(results, "results");
        requireNonNull(problems, "problems");
        requireNonNull(screen, "screen");
        requireNonNull(clock, "clock");
        environment = Map.copyOf(environment);
    }
}
