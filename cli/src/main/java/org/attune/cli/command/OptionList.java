package org.attune.cli.command;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.attune.cli.terminal.WrongUsage;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

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

    private record Option(String[] names, String label, String meaning) {

        boolean takesValue() {
            return !label.isEmpty();
        }

        OptionSpec spec() {
            OptionSpec.Builder builder = OptionSpec.builder(names).description(meaning);
            return !takesValue() ? builder.arity("0").type(boolean.class).build()
                    : builder.arity("1").paramLabel(label).type(List.class).auxiliaryTypes(String.class).build();
        }
    }

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

    private OptionList add(String option, String label, String meaning) {
        sections.getLast().options().add(new Option(option.split(" "), label, meaning));
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
    /// A plain line, which is nearly every one, is read here: picocli takes longer to load than a short run has. Whatever is
    /// not plain goes to picocli, which knows every way to write options and what to say of a mistake.
    ///
    /// @throws WrongUsage when it cannot be meant so
    public Given parse(List<String> typed) {
        return parsePlainly(typed).orElseGet(() -> parseThoroughly(typed));
    }

    /// Reads a line of words, exact option names, and values that do not begin with a hyphen; empty when it is of another kind.
    Optional<Given> parsePlainly(List<String> typed) {
        List<String> free = new ArrayList<>();
        Map<String, List<String>> given = new LinkedHashMap<>();
        for (int i = 0; i < typed.size(); i++) {
            String word = typed.get(i);
            if (isFree(word)) {
                free.add(word);
                continue;
            }
            int equals = word.startsWith("--") ? word.indexOf('=') : -1;
            Optional<Option> option = find(equals < 0 ? word : word.substring(0, equals));
            if (option.isEmpty()) {
                return Optional.empty();
            }
            List<String> values = given.computeIfAbsent(option.get().names()[0], name -> new ArrayList<>());
            if (option.get().takesValue() && equals >= 0) {
                values.add(word.substring(equals + 1));
            } else if (option.get().takesValue() && i + 1 < typed.size() && isFree(typed.get(i + 1))) {
                i++;
                values.add(typed.get(i));
            } else if (option.get().takesValue() || equals >= 0) {
                return Optional.empty();
            }
        }
        return words.isEmpty() && !free.isEmpty() ? Optional.empty() : Optional.of(new Given(free, given, line(typed)));
    }

    private static boolean isFree(String word) {
        return !word.startsWith("-") || word.equals("-");
    }

    private Optional<Option> find(String optionName) {
        return sections.stream()
                .flatMap(section -> section.options().stream())
                .filter(option -> List.of(option.names()).contains(optionName))
                .findFirst();
    }

    /// Reads any line.
    Given parseThoroughly(List<String> typed) {
        try {
            ParseResult parsed = new CommandLine(plain()).setExpandAtFiles(false)
                    .setOverwrittenOptionsAllowed(true)
                    .parseArgs(typed.toArray(String[]::new));
            List<String> free = new ArrayList<>();
            if (!parsed.matchedPositionals().isEmpty()) {
                free.addAll(parsed.matchedPositional(0).<List<String>>getValue());
            }
            Map<String, List<String>> given = new LinkedHashMap<>();
            for (OptionSpec option : parsed.matchedOptions()) {
                List<String> none = List.of();
                given.put(option.names()[0], option.arity().max() == 0 ? none : option.<List<String>>getValue());
            }
            return new Given(free, given, line(typed));
        } catch (ParameterException e) {
            throw new WrongUsage(sentence(String.valueOf(e.getMessage())));
        }
    }

    private String line(List<String> typed) {
        StringBuilder line = new StringBuilder("attune ").append(name);
        typed.forEach(word -> line.append(' ').append(quoted(word)));
        return line.toString();
    }

    /// A word as a shell takes it.
    private static String quoted(String word) {
        boolean plain = !word.isEmpty()
                && word.chars().allMatch(c -> Character.isLetterOrDigit(c) || "-_./=,:+@".indexOf(c) >= 0);
        return plain ? word : "'" + word.replace("'", "'\\''") + "'";
    }

    private static String sentence(String text) {
        return text.endsWith(".") ? text : text + ".";
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
