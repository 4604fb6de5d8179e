package org.attune.formats.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;

import org.attune.formats.ProblemKind;
import org.attune.formats.Refusal;
import org.attune.formats.transcript.intake.ChangeKind;
import org.attune.formats.transcript.intake.DecodedText;
import org.attune.formats.transcript.intake.TextForm;
import org.attune.formats.transcript.tier.FoundTier;
import org.attune.formats.transcript.tier.Lane;
import org.attune.formats.transcript.tier.TextGridDocument;
import org.attune.formats.transcript.tier.Tier;
import org.attune.formats.transcript.tier.Tier.Label;
import org.attune.formats.transcript.tier.TierChoice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// TextGrids, read, kept whole and written.
class TextGridTest {

    private static byte[] again(byte[] bytes) throws Refusal {
        DecodedText text = DecodedText.of("s", bytes);
        return TextGridDocument.read("s", text.text(), text.form()).bytes();
    }

    private static byte[] as(Charset charset, byte[] utf8) {
        return new String(utf8, StandardCharsets.UTF_8).getBytes(charset);
    }

    @ParameterizedTest
    @ValueSource(strings = {"long.TextGrid", "short.TextGrid"})
    void readsBothFormsAlike(String name) {
        Reading reading = Reading.of(EafTest.resource(name));

        assertThat(reading.read().format()).isEqualTo(TranscriptFormat.TEXTGRID);
        assertThat(reading.turns()).containsExactly("C \"x\"|0-12346|! Größe 2 lines",
                "T|1500-4000|She said \"no\" 3 times");
        assertThat(reading.changes()).isEqualTo("OVERLAP_KEPT=1 TIERS_LEFT=1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"long.TextGrid", "short.TextGrid"})
    void writesWhatPraatWroteToTheByteInEveryEncoding(String name) throws Refusal {
        byte[] bytes = EafTest.resource(name);

        assertThat(again(bytes)).isEqualTo(bytes);
        assertThat(again(as(StandardCharsets.UTF_16, bytes))).isEqualTo(as(StandardCharsets.UTF_16, bytes));
        byte[] dos = new String(bytes, StandardCharsets.UTF_8).replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
        assertThat(again(dos)).isEqualTo(dos);
        byte[] old = new String(bytes, StandardCharsets.UTF_8).replace("number =", "time =")
                .getBytes(StandardCharsets.UTF_8);
        assertThat(again(old)).isEqualTo(old);
    }

    @Test
    void aPersonSaysWhichTiersAreCodings() throws IOException, Refusal {
        byte[] sample = Files.readAllBytes(Path.of("..", "samples", "session.TextGrid"));
        assertThat(TranscriptReader.tiers("s", sample)).containsExactly(
                new FoundTier("Morgan Ellis", "Morgan Ellis", FoundTier.Kind.TURNS, 5),
                new FoundTier("R.", "R.", FoundTier.Kind.TURNS, 4),
                new FoundTier("moves", "moves", FoundTier.Kind.TURNS, 3),
                new FoundTier("clock", "clock", FoundTier.Kind.POINTS, 1));
        assertThat(read(sample, TierChoice.USUAL)).isInstanceOfSatisfying(TranscriptReading.Read.class,
                read -> assertThat(read.transcript().turns()).hasSize(12));
        for (TierChoice choice : List.of(new TierChoice(List.of(), List.of("moves")),
                new TierChoice(List.of("Morgan Ellis", "R."), List.of()))) {
            assertThat(read(sample, choice)).isInstanceOfSatisfying(TranscriptReading.Read.class, read -> {
                assertThat(read.transcript().turns()).hasSize(9);
                assertThat(read.changes().byKind().get(ChangeKind.TIERS_LEFT).count()).isEqualTo(2);
            });
        }
        assertThat(read(sample, new TierChoice(List.of("clock"), List.of())))
                .isInstanceOfSatisfying(TranscriptReading.Refused.class,
                        refused -> assertThat(refused.problems().listed().getFirst().message())
                                .contains("Nobody speaks on points of time", "\"clock\""));
    }

    private static TranscriptReading read(byte[] file, TierChoice choice) {
        return TranscriptReader.read("s", file, OptionalLong.empty(), choice);
    }

    @Test
    void readsCommentsAndOtherSpacing() throws Refusal {
        Reading reading = Reading.of(
                "\"ooTextFile\" \"TextGrid\" ! made by hand 17\n0 2.5 <exists> 1 tier\n\"IntervalTier\" \"T\" 0 2.5 1 0 2.5 \"yes\"");

        assertThat(reading.turns()).containsExactly("T|0-2500|yes");
    }

    @Test
    void addsACodingWithoutGaps() throws Refusal {
        TextGridDocument document = TextGridDocument.read("s",
                new String(EafTest.resource("short.TextGrid"), StandardCharsets.UTF_8),
                TextForm.PLAIN);
        Tier coding = new Tier("coded",
                List.of(new Label(1000, 2000, "withdrawal"), new Label(2000, 20_000, "a \"b\"")));

        String written = new String(document.with(coding).bytes(), StandardCharsets.UTF_8);

        assertThat(written).endsWith("""
                "IntervalTier"
                "coded"
                0
                20
                3
                0
                1
                ""
                1
                2
                "withdrawal"
                2
                20
                "a ""b""\"
                """).startsWith("File type = \"ooTextFile\"\nObject class = \"TextGrid\"\n\n0\n20\n<exists>\n4\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0 1", "0 1 <exists> 1 \"IntervalTier\" \"T\" 0 1 2 0 1 \"a\"",
            "0 1 <exists> 1 \"Pitch\" \"T\" 0 1 0",
            "0 1 <exists> 1 \"IntervalTier\" \"T\" 0 1 1 0 1 \"a", "0 1 <exists> 99999999999", "0 1 <exists> 1 7",
            "0 1 2",
            "0 1 <exists> 1 \"IntervalTier\" \"T\" 0 1 1 0 \"a\"", "0 1e999999999 <exists> 0"})
    void refusesWhatIsCutOff(String rest) {
        assertThat(Reading.refusal("File type = \"ooTextFile\"\nObject class = \"TextGrid\"\n\n" + rest))
                .satisfies(problem -> {
                    assertThat(problem.kind()).isEqualTo(ProblemKind.NOT_A_TRANSCRIPT);
                    assertThat(problem.what()).contains("damaged or ends here");
                });
    }

    @Test
    void saysThatNobodySpeaksInAGridWithoutTiers() {
        assertThat(Reading.refusal("File type = \"ooTextFile\"\nObject class = \"TextGrid\"\n\n0 1 <absent>").kind())
                .isEqualTo(ProblemKind.EMPTY);
    }

    @Test
    void keepsTheWordsOfAnIntervalThatGoesBack() {
        Reading reading = Reading
                .of("\"ooTextFile\"\n\"TextGrid\"\n0 1 <exists> 1 \"IntervalTier\" \"T\" 0 1 1 1 0.5 \"yes\"");

        assertThat(reading.turns()).containsExactly("T||yes");
        assertThat(reading.read().problems().count(ProblemKind.TIME)).isEqualTo(1);
    }

    @Test
    void showsNeitherWordsNorNamesWhenPrinted() throws Refusal {
        DecodedText text = DecodedText.of("s", EafTest.resource("short.TextGrid"));
        TranscriptReading.Read read = Reading.of(EafTest.resource("short.TextGrid")).read();

        assertThat(text + " " + read + Lane.of(read.transcript())).doesNotContain("said", "\"x\"")
                .contains("Lane[Tier[1 labels]]");
    }
}
