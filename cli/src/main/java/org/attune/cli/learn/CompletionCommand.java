package org.attune.cli.learn;

import java.util.function.Supplier;

import org.attune.cli.command.Command;
import org.attune.cli.command.Given;
import org.attune.cli.command.OptionList;
import org.attune.cli.terminal.Exit;
import org.attune.cli.terminal.Surroundings;
import org.attune.cli.terminal.WrongUsage;
import picocli.AutoComplete;
import picocli.CommandLine;

/// `attune completion`: a script that lets a shell complete commands and options.
public final class CompletionCommand implements Command {

    private final Supplier<CommandLine> commands;

    /// @param commands every command with its options
    public CompletionCommand(Supplier<CommandLine> commands) {
        this.commands = commands;
    }

    @Override
    public OptionList options() {
        return new OptionList("completion", "bash|zsh",
                "Prints a script that lets your shell complete commands and options with the tab key.")
                .words("SHELL", "bash or zsh")
                .section("Other")
                .flag("-h --help", "print this")
                .example("source <(attune completion bash)", "for this bash; put the line into ~/.bashrc to keep it")
                .example("source <(attune completion zsh)", "the same for zsh, in ~/.zshrc");
    }

    @Override
    public Exit run(Given given, Surroundings around) {
        if (given.words().size() != 1) {
            throw new WrongUsage("name one shell: bash or zsh.");
        }
        String script = switch (given.words().getFirst()) {
            case "bash" -> script();
            case "zsh" -> "autoload -U +X compinit && compinit\n" + script();
            default -> throw new WrongUsage(
                    "completion is there for bash and zsh, not for \"" + given.words().getFirst() + "\".");
        };
        around.results().print(script);
        return Exit.DONE;
    }

    private String script() {
        return AutoComplete.bash("attune", commands.get());
    }
}
