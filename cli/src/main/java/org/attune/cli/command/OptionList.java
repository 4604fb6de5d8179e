package org.attune.cli.command;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.attune.cli.terminal.WrongUsage;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/// The options of one command: what may be typed, and how its help explains it.
///
/// Options are declared in code, not by annotations, because reading annotations would take a third of the time that a short run has.
public final class OptionList {

    private final String name;
    private final String synopsis;
    private final String purpose;
    private final List<Section> sections = new ArrayList<>();
    private final List<String> examples = new ArrayList<>();
    private String words = "";
    private String wordsMeaning = "";

    private record Section(String heading, List<Option> options) {}

    /// @param name the command's name
    /// @param synopsis what follows the name, as in `FILE... [options]`
    /// @param purpose what it does, in sentences
    public OptionList(String name, String synopsis, String purpose) {
        this.name = name;
        this.synopsis = synopsis;
        this.purpose = purpose;
    }

    /// Declares what the words that belong to no option are.
    public OptionList words(String label, String meaning) {
        words = label;
        wordsMeaning = meaning;
        return this;
    }

    /// Begins a group of options in the help.
    public OptionList section(String heading) {
        sections.add(new Section(heading, new ArrayList<>()));
        return this;
    }

    /// Declares an option that is there or not.
    public OptionList flag(String option, String meaning) {
        return add(option, "", meaning);
    }

    /// Declares an option with a value.
    public OptionList value(String option, String label, String meaning) {
        return add(option, label, meaning);
    }

    /// Declares an option with a value of which a shell can suggest some.
    ///
    /// @param suggested asked only when a completion script is written
    public OptionList value(String option, String label, String meaning, Supplier<List<String>> suggested) {
        sections.getLast().options().add(new Option(List.of(option.split(" ")), label, meaning, suggested));
        return this;
    }

    private OptionList add(String option, String label, String meaning) {
        sections.getLast().options().add(new Option(List.of(option.split(" ")), label, meaning, List::of));
        return this;
    }

    /// Adds an example to the help.
    public OptionList example(String typed, String meaning) {
        examples.add("  " + typed);
        examples.add("      " + meaning);
        return this;
    }

    /// The name of the command.
    public String name() {
        return name;
    }

    /// Reads what was typed.
    ///
    /// @throws WrongUsage when it cannot be meant so
    public Given parse(List<String> typed) {
        TypedLine line = new TypedLine(this, typed);
        return line.readPlainly().orElseGet(line::readThoroughly);
    }

    /// Whether it takes words that belong to no option.
    boolean takesWords() {
        return !words.isEmpty();
    }

    /// The option of this name.
    Optional<Option> find(String optionName) {
        return sections.stream()
                .flatMap(section -> section.options().stream())
                .filter(option -> option.names().contains(optionName))
                .findFirst();
    }

    /// The command with its options in one row, which is quick to make.
    public CommandSpec plain() {
        CommandSpec spec = empty();
        sections.forEach(section -> section.options().forEach(option -> spec.addOption(option.spec())));
        return spec;
    }

    private CommandSpec empty() {
        CommandSpec spec = CommandSpec.create().name(name);
        if (!words.isEmpty()) {
            spec.addPositional(PositionalParamSpec.builder()
                    .paramLabel(words)
                    .description(wordsMeaning)
                    .arity("0..*")
                    .hideParamSyntax(true)
                    .type(List.class)
                    .auxiliaryTypes(String.class)
                    .build());
        }
        return spec;
    }

    /// What `--help` prints, in lines of at most `columns` characters.
    public String help(int columns) {
        CommandSpec spec = empty();
        int order = 0;
        for (Section section : sections) {
            ArgGroupSpec.Builder group = ArgGroupSpec.builder()
                    .exclusive(false)
                    .validate(false)
                    .heading("%n" + section.heading() + "%n")
                    .order(order++);
            section.options().forEach(option -> group.addArg(option.spec()));
            spec.addArgGroup(group.build());
        }
        spec.usageMessage()
                .width(columns)
                .sortOptions(false)
                .customSynopsis("attune " + name + " " + synopsis)
                .description("%n" + purpose + "%n")
                .footerHeading(examples.isEmpty() ? "" : "%nExamples%n")
                .footer(examples.toArray(String[]::new));
        StringWriter text = new StringWriter();
        new CommandLine(spec).usage(new PrintWriter(text), Ansi.OFF);
        return text.toString();
    }
}
