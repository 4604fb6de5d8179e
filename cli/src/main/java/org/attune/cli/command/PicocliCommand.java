package org.attune.cli.command;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.attune.cli.terminal.WrongUsage;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/// A command's options as picocli knows them. Nothing else here names picocli: a class that does makes Java load it, which takes longer
/// than a plain line takes to read.
///
/// @param options what may be typed
public record PicocliCommand(OptionList options) {

    /// The command with its options in one row, which is quick to make.
    public CommandSpec plain() {
        CommandSpec spec = empty();
        for (OptionList.Section section : options.sections()) {
            section.options().forEach(option -> spec.addOption(spec(option)));
        }
        return spec;
    }

    private CommandSpec empty() {
        CommandSpec spec = CommandSpec.create().name(options.name());
        if (options.takesWords()) {
            spec.addPositional(PositionalParamSpec.builder()
                    .paramLabel(options.words())
                    .description(options.wordsMeaning())
                    .arity("0..*")
                    .hideParamSyntax(true)
                    .type(List.class)
                    .auxiliaryTypes(String.class)
                    .build());
        }
        return spec;
    }

    /// An option, whose value may be given more than once.
    private static OptionSpec spec(Option option) {
        OptionSpec.Builder builder = OptionSpec.builder(option.names().toArray(String[]::new))
                .description(option.meaning());
        if (!option.takesValue()) {
            return builder.arity("0").type(boolean.class).build();
        }
        builder.arity("1").paramLabel(option.label()).type(List.class).auxiliaryTypes(String.class);
        List<String> suggested = option.suggested().get();
        return (suggested.isEmpty() ? builder : builder.completionCandidates(suggested)).build();
    }

    /// Reads any line.
    ///
    /// @throws WrongUsage when it cannot be meant so
    Given read(TypedLine line) {
        try {
            ParseResult parsed = new CommandLine(plain()).setExpandAtFiles(false)
                    .setOverwrittenOptionsAllowed(true)
                    .parseArgs(line.typed().toArray(String[]::new));
            List<String> words = new ArrayList<>();
            if (!parsed.matchedPositionals().isEmpty()) {
                words.addAll(parsed.matchedPositional(0).<List<String>>getValue());
            }
            Map<String, List<String>> given = new LinkedHashMap<>();
            for (OptionSpec option : parsed.matchedOptions()) {
                List<String> none = List.of();
                given.put(option.names()[0], option.arity().max() == 0 ? none : option.<List<String>>getValue());
            }
            return options.given(words, given, line.toString());
        } catch (ParameterException e) {
            String message = String.valueOf(e.getMessage());
            throw new WrongUsage(message.endsWith(".") ? message : message + ".");
        }
    }

    /// What `--help` prints, in lines of at most `columns` characters.
    String help(int columns) {
        CommandSpec spec = empty();
        int order = 0;
        for (OptionList.Section section : options.sections()) {
            ArgGroupSpec.Builder group = ArgGroupSpec.builder()
                    .exclusive(false)
                    .validate(false)
                    .heading("%n" + section.heading() + "%n")
                    .order(order++);
            section.options().forEach(option -> group.addArg(spec(option)));
            spec.addArgGroup(group.build());
        }
        List<String> examples = options.examples();
        spec.usageMessage()
                .width(columns)
                .sortOptions(false)
                .customSynopsis("attune " + options.name() + " " + options.synopsis())
                .description("%n" + options.purpose() + "%n")
                .footerHeading(examples.isEmpty() ? "" : "%nExamples%n")
                .footer(examples.toArray(String[]::new));
        StringWriter text = new StringWriter();
        new CommandLine(spec).usage(new PrintWriter(text), Ansi.OFF);
        return text.toString();
    }
}
