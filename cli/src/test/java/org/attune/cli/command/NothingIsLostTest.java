package org.attune.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.attune.cli.Run;
import org.attune.cli.terminal.Exit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Results take the place of older results, and never of what is read or of what somebody else put there.
class NothingIsLostTest {

    private static final String PRACTICE = Run.SAMPLES.resolve("practice.csv").toString();
    private static final String MINE = "not a word of Attune's";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            practice.csv     | detect IN --csv --out IN
            practice.csv     | detect --practice IN practice.csv --false-flags 1 --out IN
            practice.csv     | fit IN --out IN
            practice.csv     | study IN --out IN
            practice.csv     | study practice.csv --cases IN --out IN
            practice.csv     | study practice.csv --attributions IN --out IN
            practice.csv     | study practice.csv --events IN --out IN
            codings.csv      | agree IN --draws 100 --out IN
            moves.csv        | sequences IN --draws 100 --out IN
            answers-phq9.csv | score IN --instrument phq-9 --out IN
            session.vtt      | look IN --client Client --out IN
            session.vtt      | transcript IN --overwrite --report IN
            session.vtt      | transcript IN --to vtt --overwrite --out IN
            session.vtt      | transcript IN --tiers --overwrite --out IN
            session.vtt      | transcript session.vtt --pseudonyms IN --overwrite --key IN
            """)
    void whatIsReadIsNotWrittenOver(String sample, String line) throws IOException {
        Path input = Files.copy(Run.SAMPLES.resolve(sample), folder.resolve("input"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), input);
        String before = Files.readString(input);
        for (Path out : List.of(input, link, folder.resolve(".").resolve("input"))) {
            Run run = Run.attune(Stream.of(line.split(" ")).map(word -> word.equals("IN") ? "?" : word)
                    .map(new Places(List.of(input, out))::next).toArray(String[]::new));

            assertThat(run.exit()).isEqualTo(Exit.UNWRITABLE);
            assertThat(run.err()).contains(out.toString(), "read here, and it would be lost; nothing was written");
            assertThat(run.out()).isEmpty();
            assertThat(Files.readString(input)).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            flags.csv     | detect practice.csv --report R --out OUT
            index.html    | detect practice.csv --all-rules --csv --report R --out OUT
            agreement.csv | agree codings.csv --csv --draws 100 --report R --out OUT
            sequences.csv | sequences moves.csv --csv --draws 100 --report R --out OUT
            study.csv     | study practice.csv --csv --rule xmr --only WAI-SR --draws 100 --report R --out OUT
            SHA256SUMS    | study practice.csv --csv --rule xmr --only WAI-SR --draws 100 --report R --out OUT
            """)
    void aReportAndAResultAreNotWrittenToOnePlace(String name, String line) throws IOException {
        Path report = folder.resolve("report");
        Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("report"));
        Run.attune(line(line.replace(" --out OUT", ""), report, report));
        String before = Files.readString(report.resolve(name));
        for (Path in : List.of(report, link)) {
            for (Path out : List.of(report.resolve(name), link.resolve(name), report.resolve("..").resolve("report")
                    .resolve(name))) {
                Run run = Run.attune(line(line, in, out));

                assertThat(run.exit()).isEqualTo(Exit.UNWRITABLE);
                assertThat(run.err()).contains(in.resolve(name).toString(),
                        "one of the two results would be lost; nothing was written. Name another place.");
                assertThat(run.out()).isEmpty();
                assertThat(report.resolve(name)).hasContent(before);
            }
        }
    }

    @Test
    void aResultStandsNeitherInThePlaceOfAReportNorAboveIt() {
        for (Path report : List.of(folder.resolve("new"), folder.resolve("new").resolve("deep").resolve("report"))) {
            Run run = Run.attune("detect", PRACTICE, "--report", report.toString(), "--out",
                    folder.resolve(".").resolve("new").toString());

            assertThat(run.exit()).isEqualTo(Exit.UNWRITABLE);
            assertThat(run.err()).contains(report.toString(), "as a folder, and there is room for one");
            assertThat(folder).isEmptyDirectory();
        }
    }

    @Test
    void aFolderInThePlaceOfAResultIsFoundBeforeAReportIsWritten() {
        Run run = Run.attune("detect", PRACTICE, "--report", folder.resolve("report").toString(), "--out",
                folder.toString());

        assertThat(run.exit()).isEqualTo(Exit.UNWRITABLE);
        assertThat(run.err()).contains("This is a folder, and a file is needed; nothing was written.");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aTranscriptItsReportAndItsKeyAreWrittenToPlacesOfTheirOwn() throws IOException {
        Path decisions = Files.writeString(folder.resolve("decisions.csv"), "what,stand_in\n");
        Path place = folder.resolve("place");
        Path other = Files.createSymbolicLink(folder.resolve("here"), folder).resolve("place");
        for (String line : List.of("--to vtt --out R --report OUT", "--to vtt --out R --key OUT",
                "--key R --report OUT")) {
            for (Path out : List.of(place, other)) {
                Run run = Run.attune(line("transcript session.vtt --pseudonyms " + decisions + " " + line, place, out));

                assertThat(run.exit()).isEqualTo(Exit.UNWRITABLE);
                assertThat(run.err()).contains(place.toString(), "one of the two results would be lost");
                assertThat(place).doesNotExist();
            }
        }
    }

    @Test
    void transcriptsOfOneNameAreNotWrittenOverEachOther() throws IOException {
        Path session = Run.SAMPLES.resolve("session.vtt");
        Path one = Files.copy(session, Files.createDirectories(folder.resolve("one")).resolve("session.vtt"));
        Path other = Files.copy(session, Files.createDirectories(folder.resolve("other")).resolve("session.srt"));
        Path out = Files.createDirectories(folder.resolve("out"));

        Run run = Run.attune("transcript", one.toString(), other.toString(), "--to", "txt", "--out", out.toString());

        assertThat(run.exit()).isEqualTo(Exit.UNWRITABLE);
        assertThat(run.err()).contains("session.txt would be written twice");
        assertThat(out).isEmptyDirectory();
    }

    /// A line with the samples it names, and two places.
    private static String[] line(String line, Path report, Path out) {
        return Stream.of(line.split(" ")).map(word -> switch (word) {
            case "R" -> report.toString();
            case "OUT" -> out.toString();
            default -> Files.exists(Run.SAMPLES.resolve(word)) ? Run.SAMPLES.resolve(word).toString() : word;
        }).toArray(String[]::new);
    }

    /// Puts one place after the other where a question mark stands.
    private record Places(List<Path> rest) {

        Places(List<Path> rest) {
            this.rest = new ArrayList<>(rest);
        }

        String next(String word) {
            return word.equals("?") ? rest.removeFirst().toString() : word;
        }
    }

    @Test
    void aCodebookIsNotExportedOverItself() throws IOException {
        Path ours = folder.resolve("ours.yaml");
        String export = "codebook export attune-tensions --out " + ours;
        assertThat(Run.attune(export.split(" ")).exit()).isEqualTo(Exit.DONE);
        assertThat(Run.attune(export.split(" ")).exit()).isEqualTo(Exit.DONE);
        String before = Files.readString(ours);

        Run run = Run.attune("codebook", "show", ours.toString(), "--out", ours.toString());

        assertThat(run.exit()).isEqualTo(Exit.UNWRITABLE);
        assertThat(run.err()).contains("ours.yaml is read here");
        assertThat(Files.readString(ours)).isEqualTo(before);
    }

    @Test
    void anOlderResultIsWrittenOver() throws IOException {
        Path flags = folder.resolve("flags.csv");
        for (int i = 0; i < 2; i++) {
            assertThat(Run.attune("detect", PRACTICE, "--csv", "--out", flags.toString()).exit()).isEqualTo(Exit.DONE);
        }
        assertThat(flags).content().startsWith("client,");
    }

    @ParameterizedTest
    @CsvSource({"detect,practice.csv,flags.csv", "agree,codings.csv,agreement.csv", "sequences,moves.csv,sequences.csv",
            "study,practice.csv,study.csv"})
    void aReportTakesThePlaceOfAnOlderOneAndOfNothingElse(String command, String sample, String table)
            throws IOException {
        String input = Run.SAMPLES.resolve(sample).toString();
        Path report = folder.resolve("report");
        List<String> typed = new ArrayList<>(List.of(command, input, "--report", report.toString()));
        typed.addAll(command.equals("detect") ? List.of() : List.of("--draws", "100"));
        typed.addAll(command.equals("study") ? List.of("--rule", "xmr", "--only", "WAI-SR") : List.of());
        String[] line = typed.toArray(String[]::new);
        for (String name : List.of("index.html", table)) {
            Path mine = Files.createDirectories(report).resolve(name);
            Files.writeString(mine, MINE);

            Run run = Run.attune(line);

            assertThat(run.exit()).isEqualTo(Exit.UNWRITABLE);
            assertThat(run.err()).contains(mine.toString(), "is there already", "Name another folder");
            assertThat(report.toFile().list()).containsExactly(name);
            assertThat(mine).hasContent(MINE);
            Files.delete(mine);
        }
        assertThat(Run.attune(line).exit()).isEqualTo(Exit.DONE);
        assertThat(Run.attune(line).exit()).isEqualTo(Exit.DONE);
        assertThat(report.resolve(table)).content().isNotEqualTo(MINE);
    }

    @Test
    void aReportOfAnotherKindLeavesTheTablesThatStandThere() throws IOException {
        Path report = folder.resolve("report");
        Run.attune("detect", PRACTICE, "--report", report.toString());
        Path mine = Files.writeString(report.resolve("cases.csv"), "client,dropout\nheron,1\n");

        Run run = Run.attune("study", PRACTICE, "--only", "WAI-SR", "--rule", "xmr", "--draws", "100", "--report",
                report.toString());

        assertThat(run.exit()).isEqualTo(Exit.UNWRITABLE);
        assertThat(run.err()).contains("cases.csv is there already");
        assertThat(mine).hasContent("client,dropout\nheron,1\n");
    }

    @Test
    void aReportDoesNotTakeThePlaceOfATableThatItIsMadeFrom() throws IOException {
        Path report = folder.resolve("report");
        String[] line = {"study", PRACTICE, "--only", "WAI-SR", "--rule", "xmr", "--draws", "100", "--report",
                report.toString(), "--attributions", report.resolve("attributions.csv").toString()};
        Run.attune(Stream.of(line).limit(10).toArray(String[]::new));
        Path read = Files.writeString(report.resolve("attributions.csv"),
                "client,session,by,lies\nheron,3,client,around us\n");

        Run run = Run.attune(line);

        assertThat(run.exit()).isEqualTo(Exit.UNWRITABLE);
        assertThat(run.err()).contains("attributions.csv is read here");
        assertThat(read).content().contains("around us");
    }

    @Test
    void aSimulationTakesThePlaceOfAnOlderOneAndOfNothingElse() throws IOException {
        Path mine = Files.createDirectories(folder.resolve("mine"));
        String scores = "client,therapist,session,date,rater,scale,value\nheron,T,1,2026-01-05,client,WAI-SR,3\n";
        for (String name : List.of("scores.csv", "truth.csv", "cases.csv")) {
            Path own = Files.writeString(mine.resolve(name), scores);

            Run run = Run.attune("simulate", "--cases", "3", "--out", mine.toString());

            assertThat(run.exit()).isEqualTo(Exit.UNWRITABLE);
            assertThat(run.err()).contains(own.toString(), "belongs to no older simulation", "Name another place");
            assertThat(mine.toFile().list()).containsExactly(name);
            assertThat(own).hasContent(scores);
            Files.delete(own);
        }
        for (String seed : List.of("1", "2")) {
            assertThat(Run.attune("simulate", "--cases", "3", "--seed", seed, "--out", mine.toString()).exit())
                    .isEqualTo(Exit.DONE);
        }
        Files.writeString(mine.resolve("scores.csv"), scores);
        assertThat(Run.attune("simulate", "--cases", "3", "--out", mine.toString()).exit()).isEqualTo(Exit.UNWRITABLE);
        assertThat(Run.attune("simulate", "--cases", "3", "--out", mine.resolve("scores.csv").toString()).exit())
                .isEqualTo(Exit.UNWRITABLE);
        assertThat(mine.resolve("scores.csv")).hasContent(scores);
    }
}
