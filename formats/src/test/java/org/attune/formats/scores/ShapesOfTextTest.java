package org.attune.formats.scores;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;

import org.attune.core.course.Case;
import org.attune.formats.Problem;
import org.attune.formats.ProblemKind;
import org.attune.formats.instruments.ScaleBook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShapesOfTextTest {

    private static final String TEXT = "client,session,scale,value\nJörg,1,WAI-SR,4\nJörg,2,WAI-SR,3.5\n";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"UTF-8,'',UTF-8", "UTF-8,\uFEFF,UTF-8 with a byte-order mark",
            "UTF-16LE,\uFEFF,UTF-16LE with a byte-order mark",
            "UTF-16BE,\uFEFF,UTF-16BE with a byte-order mark", "UTF-16LE,'',UTF-16LE", "UTF-16BE,'',UTF-16BE",
            "windows-1252,'',Windows-1252"})
    void recognisesTheEncodingAndSaysWhich(String charset, String mark, String words) {
        ReadText.Got got = ReadText.ofBytes((mark + TEXT).getBytes(Charset.forName(charset))).go();
        assertThat(got.only().id()).isEqualTo("Jörg");
        assertThat(got.only().course().points()).containsExactly(4, 3.5);
        assertThat(got.remarks()).contains("Read as " + words
                + ", comma between columns; one row a score; columns client, session, scale, value.");
    }

    @Test
    void recognisesWindowsTextByItsFirstUmlautHoweverLateItComes() {
        String text = "client,session,scale,value\n" + "a,1,PHQ-9,4\n".repeat(50_000) + "Jörg,1,WAI-SR,4\n";
        assertThat(ReadText.ofBytes(text.getBytes(Charset.forName("windows-1252"))).go().only().id()).isEqualTo("Jörg");
    }

    @Test
    void refusesTextThatChangesItsEncoding() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(TEXT.getBytes(StandardCharsets.UTF_8));
        bytes.write("Jörg,3,WAI-SR,4\n".getBytes(Charset.forName("windows-1252")));
        Problem problem = ReadText.ofBytes(bytes.toByteArray()).go().refusal().getFirst();
        assertThat(problem.kind()).isEqualTo(ProblemKind.ENCODING);
        assertThat(problem.next()).contains("UTF-8");
    }

    @ParameterizedTest
    @CsvSource({"',',comma", "';',semicolon", "'\t',tab", "'|',vertical bar"})
    void recognisesTheDelimiterAndSaysWhich(String delimiter, String words) {
        ReadText.Got got = ReadText.of(TEXT.replace(",", delimiter)).go();
        assertThat(got.only().course().points()).containsExactly(4, 3.5);
        assertThat(got.remarks()).contains(words + " between columns");
    }

    @Test
    void obeysTheLineThatNamesTheDelimiter() {
        assertThat(ReadText.of("sep=;\nclient;session;scale;value\na;1;WAI-SR;3,5").go().only().course().points())
                .containsExactly(3.5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void readsEveryKindOfLineEnd(String end) {
        ReadText.Got got = ReadText
                .ofBytes((TEXT + "\n\nJörg,x,WAI-SR,1").replace("\n", end).getBytes(StandardCharsets.UTF_8)).go();
        assertThat(got.only().course().scores()).isEqualTo(2);
        assertThat(got.problems().getFirst().line()).isEqualTo(6);
    }

    @Test
    void readsQuotedCellsWithDelimitersQuotesAndLineBreaks() {
        ReadText.Got got = ReadText.of("client,note,session,scale,value",
                "\"Smith, \"\"J\"\"\",\"two\nlines\",1,WAI-SR,\"3,5\"", "b,,x,WAI-SR,4").go();
        assertThat(got.only().id()).isEqualTo("Smith, \"J\"");
        assertThat(got.only().course().points()).containsExactly(3.5);
        assertThat(got.problems().getFirst().line()).isEqualTo(4);
    }

    @Test
    void readsGzipByItsBytesWhateverItIsCalled() throws IOException {
        Path file = folder.resolve("scores.csv");
        try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(TEXT.getBytes(StandardCharsets.UTF_8));
        }
        assertThat(cases(file)).extracting(Case::id).containsExactly("Jörg");
    }

    @Test
    void putsACaseTogetherFromSeveralFilesOfDifferentShapes() throws IOException {
        Path tidy = Files.writeString(folder.resolve("tidy.csv"), TEXT);
        Path wide = Files.writeString(folder.resolve("wide.csv"),
                "client;rater;WAI-SR_s1;WAI-SR_s4\nJörg;therapist;2;\nAda;;1;5\n");
        List<Case> cases = cases(tidy, wide);
        assertThat(cases).extracting(Case::id).containsExactly("Ada", "Jörg");
        assertThat(cases.getLast().counterpart().points()).containsExactly(2);
        assertThat(cases.getLast().course().points()).containsExactly(4, 3.5);
    }

    @Test
    void refusesFilesOfWhichSomeNumberSessionsAndOthersDateThem() throws IOException {
        Path numbered = Files.writeString(folder.resolve("numbered.csv"), TEXT);
        Path dated = Files.writeString(folder.resolve("dated.csv"),
                "client,date,scale,value\nJörg,2025-03-04,WAI-SR,4\n");
        ReadOutcome outcome = new CaseReader().read(ReadPlan.of(ScaleBook.shipped(), numbered, dated), List::copyOf,
                CaseResults.into(new ArrayList<>()));
        assertThat(((ReadOutcome.Refused) outcome).problems().listed().getFirst().what())
                .isEqualTo("Some files number their sessions and others only have dates.");
    }

    @Test
    void tellsHowFarItHasCome() throws IOException {
        Path file = Files.writeString(folder.resolve("scores.csv"), TEXT.repeat(1) + "b,1,WAI-SR,4\n".repeat(20_000));
        ReadPlan plan = ReadPlan.of(ScaleBook.shipped(), file, file);
        List<Long> heard = new ArrayList<>();
        new CaseReader().read(new ReadPlan(plan.sources(), plan.columns(), plan.scales(), plan.watch(), plan.handling(),
                (done, all) -> {
                    assertThat(all).isEqualTo(2 * size(file));
                    heard.add(done);
                }), List::copyOf, CaseResults.into(new ArrayList<>()));
        assertThat(heard).isSorted().hasSizeGreaterThan(4).endsWith(2 * size(file));
    }

    private static long size(Path file) {
        return file.toFile().length();
    }

    private static List<Case> cases(Path... files) {
        List<List<Case>> batches = new ArrayList<>();
        assertThat(
                new CaseReader().read(ReadPlan.of(ScaleBook.shipped(), files), List::copyOf, CaseResults.into(batches)))
                .isInstanceOf(ReadOutcome.Read.class);
        return batches.stream().flatMap(List::stream).toList();
    }
}
