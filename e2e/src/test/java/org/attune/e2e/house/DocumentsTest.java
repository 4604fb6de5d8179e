package org.attune.e2e.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.attune.cli.Commands;
import org.attune.e2e.Repository;
import org.attune.web.settings.Typed;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/// Documents name paths, classes, commands and options, in backticks or as links. What they name must be there.
class DocumentsTest {

    private static final Pattern FENCED = Pattern.compile("(?ms)^ *```.*?^ *```");
    private static final Pattern QUOTED = Pattern.compile("`([^`\n]+)`");
    private static final Pattern LINK = Pattern.compile("]\\(([^)#\\s]+)(#[^)]*)?\\)");

    private static final Pattern PATH = Pattern.compile("[\\w.-]+(/[\\w.-]+)*/?");
    private static final Pattern DOCUMENT = Pattern.compile("[A-Z]+\\.md|LICENSE|CITATION\\.cff|pom\\.xml");
    private static final Pattern CLASS = Pattern.compile("(?:[a-z]+\\.)*([A-Z][a-z0-9]+(?:[A-Z][A-Za-z0-9]*)+)");
    private static final Pattern COMMAND = Pattern.compile("(?:\\./)?attune(?: (.*))?");
    private static final Pattern OPTION = Pattern.compile("(--[a-z][a-z-]*)(?:[= ].*)?");

    private static final Set<String> OF_SERVER = Set.of("serve", "demo", "export");

    private final Repository repository = Repository.here();
    private final CommandLine attune = Commands.all();
    private final Set<String> classNames = classNames();
    private final List<Path> files = repository.listFiles();
    private final Set<Path> atRoot = files.stream()
            .map(file -> file.getName(0))
            .collect(Collectors.toSet());

    @Test
    void everythingThatTheDocumentsNameIsThere() {
        List<String> missing = new ArrayList<>();
        for (Path document : documents()) {
            String text = FENCED.matcher(repository.read(document)).replaceAll("");
            all(LINK, text)
                    .filter(link -> !isThere(document, link))
                    .forEach(link -> missing.add(document + " links to " + link));
            all(QUOTED, text)
                    .filter(quoted -> !isKnown(document, quoted))
                    .forEach(quoted -> missing.add(document + " names " + quoted));
        }

        assertThat(documents()).isNotEmpty();
        assertThat(missing).isEmpty();
    }

    private List<Path> documents() {
        return files.stream()
                .filter(file -> file.toString().endsWith(".md"))
                .filter(file -> !file.toString().contains("src/test/resources"))
                .toList();
    }

    private boolean isThere(Path document, String link) {
        return link.matches("[a-z]+:.*") || isOurs(document.resolveSibling(link));
    }

    /// A build leaves files as well, but not for the next reader's checkout: only files of ours count, and their folders.
    private boolean isOurs(Path path) {
        Path plain = path.normalize();
        return files.stream().anyMatch(file -> file.startsWith(plain));
    }

    private boolean isKnown(Path document, String quoted) {
        if (COMMAND.matcher(quoted).matches()) {
            return isCommand(quoted);
        }
        if (OPTION.matcher(quoted).matches()) {
            return isOption(quoted.split("[= ]")[0]);
        }
        if (CLASS.matcher(quoted).matches()) {
            return classNames.contains(quoted.substring(quoted.lastIndexOf('.') + 1));
        }
        if (isPath(quoted)) {
            return isThere(document, quoted) || isOurs(Path.of(quoted));
        }
        return true;
    }

    /// A path begins with a folder of ours, or is one of the documents at the root.
    private boolean isPath(String quoted) {
        String path = quoted.replaceFirst("^\\./", "");
        return DOCUMENT.matcher(path).matches()
                || PATH.matcher(path).matches() && path.contains("/") && atRoot.contains(Path.of(path).getName(0));
    }

    /// The first word after `attune` is a command, or an option; every option belongs to the command it follows.
    private boolean isCommand(String quoted) {
        List<String> words = Stream.of(quoted.split("\\s+")).skip(1).toList();
        if (!words.isEmpty() && OF_SERVER.contains(words.getFirst())) {
            return words.stream().filter(word -> word.startsWith("-")).allMatch(Typed.OPTIONS::containsKey);
        }
        CommandLine command = attune;
        for (String word : words) {
            CommandLine named = command.getSubcommands().get(word);
            if (named != null) {
                command = named;
            } else if (word.startsWith("-") ? !hasOption(command, word) : command == attune) {
                return false;
            }
        }
        return true;
    }

    private boolean isOption(String option) {
        return repository.read(Path.of("check")).contains(option)
                || Typed.OPTIONS.containsKey(option)
                || everyCommand(attune).anyMatch(command -> hasOption(command, option));
    }

    private static boolean hasOption(CommandLine command, String word) {
        return command.getCommandSpec().optionsMap().containsKey(word.split("=")[0]);
    }

    private static Stream<CommandLine> everyCommand(CommandLine command) {
        return Stream.concat(
                Stream.of(command),
                command.getSubcommands().values().stream().flatMap(DocumentsTest::everyCommand));
    }

    private Set<String> classNames() {
        Pattern declared = Pattern.compile("\\b(?:class|record|interface|enum) ([A-Z]\\w*)");
        return repository.listJava("/src/").stream()
                .flatMap(file -> all(declared, repository.read(file)))
                .collect(Collectors.toSet());
    }

    private static Stream<String> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group(1));
    }
}
