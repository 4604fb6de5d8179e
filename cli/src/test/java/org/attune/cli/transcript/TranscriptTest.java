package org.attune.cli.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.attune.cli.Run;
import org.attune.cli.terminal.Exit;
import org.attune.cli.terminal.Screen;
import org.attune.testkit.Golden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// `attune transcript`.
class TranscriptTest {

    private static final String SESSION = Run.SAMPLES.resolve("session.vtt").toString();

    @TempDir
    private Path folder;

    private String at(String name) {
        return folder.resolve(name).toString();
    }

    private static String said(String text) {
        return text.replace(Run.SAMPLES.toString(), "samples");
    }

    @Test
    void saysWhatIsInAFileAndWhatReadingItChanges() {
        Run run = Run.attune("transcript", SESSION);

        Golden.named("transcript/report.txt").check(said(run.out()));
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).doesNotContain("Ellis", "Ada");
    }

    @Test
    void noLabelSteersTheTerminal() {
        String text = "WEBVTT\n\n00:01.000 --> 00:04.000\n<v Cl\u001b[2J>A fine day.</v>\n";
        byte[] said = text.getBytes(StandardCharsets.UTF_8);
        Screen terminal = Screen.of(Map.of("ATTUNE_TERMINAL", "out"));
        assertThat(Run.on(terminal, said, "transcript", "-", "--speakers").out()).contains("\nCl?[2J,1,3,")
                .doesNotContain("\u001b");
        assertThat(Run.on(Screen.plain(), said, "transcript", "-", "--speakers").out()).contains("\nCl\u001b[2J,1,3,");
    }

    @ParameterizedTest
    @ValueSource(strings = {"srt", "eaf", "cha", "TextGrid --coding-tier moves", "docx"})
    void theSameSessionIsInTheSamplesInEveryFormat(String sample) {
        List<String> line = new ArrayList<>(List.of("transcript"));
        line.addAll(List.of((Run.SAMPLES.resolve("session") + "." + sample).split(" ")));
        line.addAll(List.of("--speaker", sample.equals("cha") ? "THE=therapist:T" : "Morgan Ellis=therapist:T",
                "--speaker", sample.equals("cha") ? "CLI=client:C" : "R.=client:C", "--to", "csv"));
        Run run = Run.attune(line.toArray(String[]::new));
        Run captions = Run.attune("transcript", SESSION, "--speaker", "Morgan Ellis=therapist:T", "--speaker",
                "R.=client:C", "--to", "csv");

        assertThat(run.exit()).isEqualTo(Exit.DONE);
        if (sample.equals("docx")) {
            assertThat(withoutTimes(run)).isEqualTo(withoutTimes(captions));
        } else {
            assertThat(run.out()).isEqualTo(captions.out());
        }
    }

    private static List<String> withoutTimes(Run run) {
        return run.lines().stream().map(row -> row.replaceFirst(",\\d+,\\d+,", ",")).toList();
    }

    @Test
    void tiersAreListedAndChosen() throws IOException {
        String elan = Run.SAMPLES.resolve("session.eaf").toString();
        Run listed = Run.attune("transcript", elan, "--tiers");
        assertThat(listed.lines()).containsExactly("tier,speaker,kind,entries", "therapist,Morgan Ellis,turns,5",
                "client,R.,turns,4", "\"client, German\",R.,below another tier,4", "moves,moves,coding,3");
        assertThat(Run.attune("transcript", elan, "--tiers", "--out", at("tiers.csv")).exit()).isEqualTo(Exit.DONE);
        assertThat(Files.readString(folder.resolve("tiers.csv"))).isEqualTo(listed.out());

        Run chosen = Run.attune("transcript", elan, "--tier", "therapist", "--tier", "client, German", "--to", "txt");
        assertThat(chosen.out()).contains("Morgan Ellis: Good to see you.", "R.: Ich weiß nicht.")
                .doesNotContain("It was a long week");
        assertThat(Run.attune("transcript", elan, "--tier", "therapist", "--to", "eaf").out())
                .doesNotContain("withdraws", "Ich weiß");
        assertThat(Run.attune("transcript", elan, "--to", "eaf").out()).contains("withdraws", "Ich weiß");
    }

    @Test
    void tiersThatCannotBeMeantAreRefused() {
        String elan = Run.SAMPLES.resolve("session.eaf").toString();
        Run unknown = Run.attune("transcript", elan, "--tier", "nobody");
        assertThat(unknown.exit()).isEqualTo(Exit.WRONG_USAGE);
        assertThat(unknown.err()).contains("The file has no tier \"nobody\"", "\"client, German\"");
        assertThat(Run.attune("transcript", SESSION, "--tier", "R.").err()).contains("WebVTT, which has no tiers");
        assertThat(Run.attune("transcript", SESSION, "--tiers").exit()).isEqualTo(Exit.WRONG_USAGE);
        assertThat(Run.attune("transcript", elan, "--tier", "moves", "--coding-tier", "moves").err())
                .contains("it is one or the other");
        assertThat(Run.attune("transcript", elan, elan, "--tiers").exit()).isEqualTo(Exit.WRONG_USAGE);
        assertThat(Run.attune("transcript", elan, "--tiers", "--tier", "moves").exit()).isEqualTo(Exit.WRONG_USAGE);
        assertThat(Run.attune("transcript", elan, "--tiers", "--json").exit()).isEqualTo(Exit.WRONG_USAGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"vtt", "eaf", "textgrid", "srt", "csv", "txt"})
    void writesEveryFormat(String format) {
        Run run = Run.attune("transcript", SESSION, "--speaker", "Morgan Ellis=therapist:T", "--speaker", "R.=client:C",
                "--to", format);

        assertThat(run.exit()).isEqualTo(Exit.DONE);
        Golden.named("transcript/session." + format).check(run.out());
        assertThat(run.err()).contains("WebVTT, 9 turns by 2 speakers").doesNotContain("not said yet");
    }

    @Test
    void writesJsonWithEveryChange() {
        Golden.named("transcript/session.json").check(said(Run.attune("transcript", SESSION, "--json").out()));
    }

    @Test
    void listsWhoSpeaksAndUsesNoGuess() {
        Run run = Run.fed("Therapist: Hm.\nK: No.\nAnna: Yes.\nAnna: No.\n", "transcript", "-", "--speakers");

        assertThat(run.lines()).containsExactly("label,turns,words,part,proposed,reason",
                "Therapist,1,1,not-said,therapist,the label is a usual word for a therapist",
                "K,1,1,not-said,client,the label is a usual word for a client", "Anna,2,2,not-said,\"\",\"\"");
    }

    @Test
    void writesAFileThatNothingWasDoneToAsItWas() throws IOException {
        Run run = Run.attune("transcript", SESSION, "--to", "vtt", "--out", at("same.vtt"));

        assertThat(run.exit()).isEqualTo(Exit.DONE);
        assertThat(Files.readAllBytes(folder.resolve("same.vtt"))).isEqualTo(Files.readAllBytes(Path.of(SESSION)));
    }

    @Test
    void replacesWhatAPersonDecidedAndPutsItBack() throws IOException {
        Run proposals = Run.attune("transcript", SESSION, "--join", "never", "--propose", "--language", "en");
        Golden.named("transcript/proposals.csv").check(proposals.out());
        String decided = proposals.out().replace(",,[", ",replace,[");
        Files.writeString(folder.resolve("decided.csv"), decided);

        Run run = Run.attune("transcript", SESSION, "--join", "never", "--pseudonyms", at("decided.csv"), "--key",
                at("key.json"), "--to",
                "vtt", "--out", at("safe.vtt"), "--report", at("report.txt"));

        assertThat(run.exit()).as(run.err()).isEqualTo(Exit.DONE);
        assertThat(run.out() + run.err()).isEmpty();
        Golden.named("transcript/pseudonymous.vtt").check(Files.readString(folder.resolve("safe.vtt")));
        assertThat(Files.readString(folder.resolve("safe.vtt"))).doesNotContain("Ada", "Leeds", "Ellis", "Morgan");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("key.json"))))
                .isEqualTo("rw-------");
        Run undone = Run.attune("transcript", at("safe.vtt"), "--undo", at("key.json"), "--to", "txt");
        assertThat(undone.out()).isEqualTo(Run.attune("transcript", SESSION, "--join", "never", "--to", "txt").out());
        assertThat(Run.attune("transcript", SESSION, "--undo", at("key.json"), "--to", "txt").err())
                .contains("another transcript");
    }

    @Test
    void replacesNothingWhileARowIsNotDecided() throws IOException {
        Files.writeString(folder.resolve("open.csv"),
                "words;decision;stand_in\nAda;replace;Ida\nLeeds;;X\nAda;keep;\nR.;replace;\n");

        Run run = Run.attune("transcript", SESSION, "--pseudonyms", at("open.csv"), "--key", at("key.json"), "--to",
                "txt");

        assertThat(run.exit()).isEqualTo(Exit.UNREADABLE);
        assertThat(run.err().lines()).hasSize(3).allSatisfy(line -> assertThat(line).contains("open.csv, line "));
        assertThat(folder.resolve("key.json")).doesNotExist();
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).doesNotContain("Ada", "Leeds");
    }

    @Test
    void neverWritesOverAFileUnasked() throws IOException {
        Files.writeString(folder.resolve("there.txt"), "mine");
        List<String> line = List.of("transcript", SESSION, "--to", "txt", "--out", at("there.txt"));

        Run run = Run.attune(line.toArray(String[]::new));

        assertThat(run.exit()).isEqualTo(Exit.UNWRITABLE);
        assertThat(Files.readString(folder.resolve("there.txt"))).isEqualTo("mine");
        Run asked = Run.attune("transcript", SESSION, "--to", "txt", "--out", at("there.txt"), "--overwrite");
        assertThat(asked.exit()).isEqualTo(Exit.DONE);
        assertThat(Files.readString(folder.resolve("there.txt"))).startsWith("[00:00:02.000");
    }

    @Test
    void writesSeveralTranscriptsIntoAFolderOrNone() throws IOException {
        Files.writeString(folder.resolve("b.txt"), "[00:01] T: Hm.\n[00:02] C: No.\n[00:03] T: Hm.\n");
        Files.writeString(folder.resolve("c.txt"), "T: Hm.\nC: No.\n");
        Files.createDirectory(folder.resolve("out"));

        assertThat(
                Run.attune("transcript", SESSION, at("b.txt"), at("c.txt"), "--to", "srt", "--out", at("out")).exit())
                .isEqualTo(Exit.UNREADABLE);
        assertThat(folder.resolve("out")).isEmptyDirectory();
        assertThat(Run.attune("transcript", SESSION, at("b.txt"), "--to", "srt", "--out", at("out")).exit())
                .isEqualTo(Exit.DONE);
        assertThat(folder.resolve("out").resolve("b.srt")).content(StandardCharsets.UTF_8)
                .startsWith("1\n00:00:01,000 --> ");
        assertThat(folder.resolve("out").resolve("session.srt")).exists();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            value = {"transcript | name a transcript", "transcript SESSION --to doc | --to takes vtt",
                    "transcript SESSION --to vtt --json | cannot be asked for together",
                    "transcript SESSION --propose | --language",
                    "transcript SESSION --speaker X | client, therapist and other",
                    "transcript SESSION --speaker R.=dog | client, therapist and other",
                    "transcript SESSION --speaker Canary=client | names a label that nobody has",
                    "transcript SESSION --speaker R.=client:A --speaker A.=therapist:A | both",
                    "transcript SESSION --join x | --join must be",
                    "transcript SESSION --pseudonyms x.csv | go together",
                    "transcript SESSION SESSION --speakers | one transcript at a time",
                    "transcript SESSION SESSION --to srt | need a folder"})
    void saysWhatIsWrong(String typed, String message) {
        Run run = Run.attune(typed.strip().replace("SESSION", SESSION).split(" "));

        assertThat(run.exit()).isEqualTo(Exit.WRONG_USAGE);
        assertThat(run.err()).contains(message.strip()).doesNotContain("Canary", "Exception", "\tat ");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void leavesWithThreeWhereAFileCannotBeRead() throws IOException {
        Files.write(folder.resolve("a.eaf"),
                "<!DOCTYPE a [<!ENTITY canary \"canary\">]><a>&canary;</a>".getBytes(StandardCharsets.UTF_8));

        assertThat(Run.attune("transcript", at("none.vtt")).exit()).isEqualTo(Exit.UNREADABLE);
        assertThat(Run.attune("transcript", at("a.eaf"))).satisfies(run -> {
            assertThat(run.exit()).isEqualTo(Exit.UNREADABLE);
            assertThat(run.err()).contains("a.eaf, line 1", "document type").doesNotContain("canary");
        });
    }
}
