package org.attune.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import org.attune.cli.terminal.Exit;
import org.attune.cli.terminal.ResultStream;
import org.attune.cli.terminal.Screen;
import org.attune.cli.terminal.Surroundings;

/// One run of the real program in this very process: how it ended and what it printed where.
public record Run(Exit exit, String out, String err) {

    /// The samples, from the folder of this module.
    public static final Path SAMPLES = Path.of("..", "samples");

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T09:30:00Z"), ZoneOffset.UTC);

    /// Types a line, with nothing on standard input and no terminal.
    public static Run attune(String... words) {
        return on(Screen.plain(), new byte[0], words);
    }

    /// Types a line with something on standard input.
    public static Run fed(String input, String... words) {
        return on(Screen.plain(), input.getBytes(StandardCharsets.UTF_8), words);
    }

    /// Types a line with a stream on standard input.
    public static Run fedBy(InputStream input, String... words) {
        return on(Screen.plain(), input, words);
    }

    /// Types a line in a terminal.
    public static Run on(Screen screen, byte[] input, String... words) {
        return on(screen, new ByteArrayInputStream(input), words);
    }

    private static Run on(Screen screen, InputStream input, String... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Exit exit = Attune.run(List.of(words), new Surroundings(input, new ResultStream(out),
                new PrintStream(err, true, StandardCharsets.UTF_8), screen, CLOCK, Map.of()));
        return new Run(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /// The lines of standard output.
    public List<String> lines() {
        return out.lines().toList();
    }
}
