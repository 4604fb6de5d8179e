package org.attune.cli.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import org.attune.cli.command.Option.Means;
import org.attune.cli.terminal.WrongUsage;

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
    private Means wordsAre = Means.A_SETTING;

    /// A group of options.
    ///
    /// @param heading what stands above it in the help
    /// @param options those declared so far
    record Section(String heading, List<Option> options) {}

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

    /// Declares that the words that belong to no option are files that are read.
    public OptionList files(String label, String meaning) {
        wordsAre = Means.A_FILE_TO_READ;
        return words(label, meaning);
    }

    /// Begins a group of options in the help.
    public OptionList section(String heading) {
        sections.add(new Section(heading, new ArrayList<>()));
        return this;
    }

    /// Declares an option that is there or not.
    public OptionList flag(String option, String meaning) {
        return add(option, "", meaning, List::of, Means.A_SETTING);
    }

    /// Declares an option with a value.
    public OptionList value(String option, String label, String meaning) {
        return add(option, label, meaning, List::of, Means.A_SETTING);
    }

    /// Declares an option whose value is a file that is read.
    public OptionList file(String option, String label, String meaning) {
        return add(option, label, meaning, List::of, Means.A_FILE_TO_READ);
    }

    /// Declares an option with a value of which a shell can suggest some.
    ///
    /// @param suggested asked only when a completion script is written
    public OptionList value(String option, String label, String meaning, Supplier<List<String>> suggested) {
        return add(option, label, meaning, suggested, Means.A_SETTING);
    }

    private OptionList add(String option, String label, String meaning, Supplier<List<String>> suggested, Means means) {
        sections.getLast().options().add(new Option(List.of(option.split(" ")), label, meaning, suggested, means));
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
        return line.readPlainly().orElseGet(() -> new PicocliCommand(this).read(line));
    }

    /// What was typed, with which of it names files that are read.
    ///
    /// @param typedWords the words that belong to no option, in order
    /// @param values the values of each option by its first name
    /// @param line the whole line, as it could be typed again
    Given given(List<String> typedWords, Map<String, List<String>> values, String line) {
        List<String> read = new ArrayList<>(wordsAre == Means.A_FILE_TO_READ ? typedWords : List.of());
        sections.stream()
                .flatMap(section -> section.options().stream())
                .filter(option -> option.means() == Means.A_FILE_TO_READ)
                .forEach(option -> read.addAll(values.getOrDefault(option.names().getFirst(), List.of())));
        return new Given(typedWords, values, line, read);
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

    /// What `--help` prints, in lines of at most `columns` characters.
    public String help(int columns) {
        return new PicocliCommand(this).help(columns);
    }

    /// The options group by group, each with its heading.
    List<Section> sections() {
        return sections;
    }

    /// What follows the name, as in `FILE... [options]`.
    String synopsis() {
        return synopsis;
    }

    /// What the command does, in sentences.
    String purpose() {
        return purpose;
    }

    /// What words that belong to no option are called; empty where none may be typed.
    String words() {
        return words;
    }

    /// What such words mean.
    String wordsMeaning() {
        return wordsMeaning;
    }

    /// The lines of the examples.
    List<String> examples() {
        return examples;
    }
}
