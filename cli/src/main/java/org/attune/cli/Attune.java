package org.attune.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.attune.cli.command.Command;
import org.attune.cli.command.ProgramVersion;
import org.attune.cli.terminal.CannotWrite;
import org.attune.cli.terminal.Exit;
import org.attune.cli.terminal.ResultStream;
import org.attune.cli.terminal.Screen;
import org.attune.cli.terminal.Surroundings;
import org.attune.cli.terminal.Words;
import org.attune.cli.terminal.WrongUsage;

/// The program `attune`: tensions and repairs in session scores, found and explained.
public final class Attune {

    private Attune() {}

    /// Runs one command and leaves with its exit code.
    public static void main(String[] arguments) {
        PrintStream problems = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        Surroundings around = new Surroundings(System.in, new ResultStream(new FileOutputStream(FileDescriptor.out)),
                problems, Screen.of(System.getenv()), new LocalClock(), System.getenv());
        System.exit(run(List.of(arguments), around).code());
    }

    /// Runs one command, and turns everything that can go wrong into a message and an exit code.
    public static Exit run(List<String> arguments, Surroundings around) {
        try {
            Exit exit = choose(arguments, around);
            around.results().flush();
            return exit;
        } catch (ResultStream.NobodyReads e) {
            return Exit.DONE;
        } catch (WrongUsage e) {
            around.problems().println("attune: " + Words.harmless(String.valueOf(e.getMessage())));
            around.problems().println("What may be typed: attune " + helpOf(arguments) + "--help");
            return Exit.WRONG_USAGE;
        } catch (CannotWrite e) {
            around.problems().println("attune: " + Words.harmless(String.valueOf(e.getMessage())));
            return Exit.UNWRITABLE;
        } catch (OutOfMemoryError e) {
            around.problems()
                    .println("attune: the memory that Java was given is full. More of it: ATTUNE_JAVA_OPTS=-Xmx4g");
            return Exit.OUR_FAULT;
        } catch (RuntimeException | StackOverflowError e) {
            around.problems().println(Fault.describe(e));
            return Exit.OUR_FAULT;
        }
    }

    private static Exit choose(List<String> arguments, Surroundings around) {
        if (arguments.isEmpty()) {
            around.problems().print(Overview.text(around.screen()));
            return Exit.WRONG_USAGE;
        }
        String first = arguments.getFirst();
        List<String> rest = arguments.subList(1, arguments.size());
        return switch (first) {
            case "--version", "-V", "version" -> print(ProgramVersion.text(), around);
            case "--help", "-h" -> print(Overview.text(around.screen()), around);
            case "help" -> rest.isEmpty() ? print(Overview.text(around.screen()), around)
                    : print(Commands.get(rest.getFirst()).options().help(around.screen().columns()), around);
            case "train" -> Training.run(rest, around);
            default -> perform(Commands.get(first), rest, around);
        };
    }

    private static Exit perform(Command command, List<String> typed, Surroundings around) {
        if (typed.contains("--help") || typed.contains("-h")) {
            return print(command.options().help(around.screen().columns()), around);
        }
        return command.run(command.options().parse(typed), around);
    }

    private static Exit print(String text, Surroundings around) {
        around.results().print(text);
        return Exit.DONE;
    }

    private static String helpOf(List<String> arguments) {
        return !arguments.isEmpty() && Commands.isKnown(arguments.getFirst()) ? arguments.getFirst() + " " : "";
    }
}
