package org.attune.cli.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.attune.cli.Run;
import org.attune.cli.terminal.Exit;
import org.attune.testkit.Golden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `attune look`.
class LookTest {

    private static final String SAID = """
            WEBVTT

            00:00:01.000 --> 00:00:04.000
            <v Th>How was it to talk about your brother last time?</v>

            00:00:05.000 --> 00:00:09.000
            <v Cl>I guess it was fine, but I don't want to do that again.</v>

            00:01:10.000 --> 00:01:15.000
            <v Th>I don't want to press you.</v>

            00:01:16.000 --> 00:01:20.000
            <v Cl>It's my own fault. We went to the lake on Sunday.</v>
            """;

    @TempDir
    private Path folder;

    @Test
    void printsEachPlaceWithItsWordsAndTheFiguresOfTheRules() throws IOException {
        Run run = Run.attune("look", file(SAID), "--client", "Cl");

        assertThat(run.exit()).isEqualTo(Exit.DONE);
        Golden.named("look/places.txt").check(run.out());
        assertThat(run.err()).contains("near-example is left out").doesNotContain("brother");
    }

    @Test
    void aNameThatSteersTheTerminalDoesNot() throws IOException {
        Run run = Run.attune("look", file(SAID.replace("<v Cl>", "<v Cl\u001b[2J>")), "--client", "nobody");

        assertThat(run.exit()).isEqualTo(Exit.WRONG_USAGE);
        assertThat(run.err()).contains("it has \"Th\", \"Cl?[2J\".").doesNotContain("\u001b");
    }

    @Test
    void writesTheSameAsJson() throws IOException {
        Golden.named("look/places.json").check(Run.attune("look", file(SAID), "--client", "Cl", "--json").out());
    }

    @Test
    void unmeasuredRulesRunOnlyWhenAskedFor() throws IOException {
        assertThat(Run.attune("look", file(SAID), "--client", "Cl").out()).doesNotContain("going-quiet");
        assertThat(Run.attune("look", file(SAID), "--client", "Cl", "--unmeasured").out()).contains("going-quiet 1")
                .contains("Unmeasured: ");
    }

    @Test
    void findsAClientWhoGoesQuietOverFiles() throws IOException {
        String said = "Cl: one two three four five six\n".repeat(12);
        String[] typed = {"look", file("1", said), file("2", said), file("3", said),
                file("4", "Cl: one two\n".repeat(12)), "--client", "Cl", "--rule", "going-quiet"};

        assertThat(Run.attune(typed).out()).contains("going-quiet 1: 1 place.");
    }

    @Test
    void anotherLanguageIsNotRead() throws IOException {
        assertThat(Run.attune("look", file(SAID), "--client", "Cl", "--language", "de").out())
                .contains("This rule reads English only.").doesNotContain("own fault");
    }

    @Test
    void saysWhatIsWrong() throws IOException {
        assertThat(Run.attune("look").exit()).isEqualTo(Exit.WRONG_USAGE);
        assertThat(Run.attune("look", file(SAID)).err()).contains("--client");
        assertThat(Run.attune("look", file(SAID), "--client", "Bob").err())
                .contains("has no speaker of that name; it has \"Th\", \"Cl\"");
        assertThat(Run.attune("look", file("said by nobody\n"), "--client", "Cl").err())
                .contains("does not say who speaks; write it before each turn").doesNotContain("it has");
        Run both = Run.attune("look", file(SAID), "--client", "Cl", "--therapist", "Cl");
        assertThat(both.exit()).isEqualTo(Exit.WRONG_USAGE);
        assertThat(both.err()).contains("--client and --therapist both name \"Cl\", and nobody is both.");
        assertThat(Run.attune("look", file(SAID), "--client", "Cl", "--rule", "mood").err())
                .contains("there is no hint rule \"mood\"; there are explicit-rejection");
        assertThat(Run.attune("look", folder.resolve("none.vtt").toString(), "--client", "Cl").exit())
                .isEqualTo(Exit.UNREADABLE);
        assertThat(Run.attune("look", file("{\\rtf1"), "--client", "Cl").exit()).isEqualTo(Exit.UNREADABLE);
        for (String command : new String[] {"look --client Cl", "transcript", "codebook check"}) {
            List<String> words = new ArrayList<>(List.of(command.split(" ")));
            words.add(folder.toString());
            Run run = Run.attune(words.toArray(String[]::new));
            assertThat(run.exit()).isEqualTo(Exit.UNREADABLE);
            assertThat(run.err()).contains("This is a folder.");
            words.set(words.size() - 1, folder.resolve("none").toString());
            assertThat(Run.attune(words.toArray(String[]::new)).err()).contains("There is no such file.");
        }
    }

    private String file(String said) throws IOException {
        return file("session", said);
    }

    private String file(String name, String said) throws IOException {
        return Files.writeString(folder.resolve(name), said).toString();
    }
}
