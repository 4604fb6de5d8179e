package org.attune.cli;

import java.util.List;

import org.attune.cli.terminal.Screen;
import org.attune.cli.terminal.Words;

/// What a person sees who types `attune` and nothing else.
final class Overview {

    private static final int NAME_COLUMNS = 12;

    private Overview() {}

    static String text(Screen screen) {
        StringBuilder text = new StringBuilder();
        paragraph(text, screen,
                "Attune finds tensions and their repairs in session scores, and says why. It describes; it does not "
                        + "diagnose, predict or recommend treatment. No flag does not mean no tension.");
        text.append("\nBegin with\n  attune detect samples/practice.csv --report out\n\nCommands\n");
        for (Commands command : Commands.values()) {
            row(text, screen, command.typed(), command.purpose());
        }
        text.append("\nIn the browser\n");
        row(text, screen, "demo", "a practice of invented cases to look around in, thrown away when it ends");
        row(text, screen, "serve", "a practice of your own");
        row(text, screen, "export", "writes a whole practice as tables that any program opens");
        text.append("\nattune COMMAND --help explains a command and gives examples.\n");
        return text.toString();
    }

    private static void row(StringBuilder text, Screen screen, String typed, String purpose) {
        List<String> lines = Words.wrap(purpose, screen.columns() - NAME_COLUMNS - 2);
        text.append("  ").append(Words.left(typed, NAME_COLUMNS)).append(lines.getFirst()).append('\n');
        lines.stream().skip(1).forEach(line -> text.append(" ".repeat(NAME_COLUMNS + 2)).append(line).append('\n'));
    }

    private static void paragraph(StringBuilder text, Screen screen, String words) {
        Words.wrap(words, screen.columns()).forEach(line -> text.append(line).append('\n'));
    }
}
