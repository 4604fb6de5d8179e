package org.attune.formats.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

import org.attune.formats.ProblemKind;
import org.attune.formats.Refusal;
import org.attune.formats.transcript.intake.ChangeKind;
import org.attune.formats.transcript.intake.TextForm;
import org.attune.formats.transcript.tier.EafDocument;
import org.attune.formats.transcript.tier.FoundTier;
import org.attune.formats.transcript.tier.Tier;
import org.attune.formats.transcript.tier.Tier.Label;
import org.attune.formats.transcript.tier.TierChoice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Files of ELAN, read, kept whole and written.
class EafTest {

    static byte[] resource(String name) {
        try (InputStream in = EafTest.class.getResourceAsStream(name)) {
            return in == null ? new byte[0] : in.readAllBytes();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String elan() {
        return new String(resource("elan.eaf"), StandardCharsets.UTF_8);
    }

    private static EafDocument document(String text) throws Refusal {
        return EafDocument.read("s", text, TextForm.PLAIN);
    }

    @Test
    void readsTurnsOfParticipantsInTheOrderOfTimeAndLeavesTheRestAside() {
        Reading reading = Reading.of(elan());

        assertThat(reading.read().format()).isEqualTo(TranscriptFormat.EAF);
        assertThat(reading.turns()).containsExactly("Morgan Ellis|1000-2000|Good morning & welcome.",
                "Morgan Ellis|3000-4000|How are you?", "R.|3500-6000|Fine, I think.", "R.||Or so.");
        assertThat(reading.changes()).isEqualTo(
                "EMPTY_DROPPED=1 OVERLAP_KEPT=1 TIME_ESTIMATED=3 TIERS_LEFT=1 DEPENDENT_LEFT=1");
        assertThat(reading.read().changes().byKind()).extractingByKey(ChangeKind.TIME_ESTIMATED)
                .satisfies(where -> assertThat(where.ids()).containsExactly("a1", "a2", "a3"));
        assertThat(reading.problems())
                .containsExactly("43 The times of this annotation cannot be used. The words are kept without a time.");
    }

    @Test
    void aPersonChoosesWhichTiersAreTurns() throws IOException {
        byte[] sample = Files.readAllBytes(Path.of("..", "samples", "session.eaf"));
        assertThat(turns(sample, TierChoice.USUAL)).hasSize(9).noneMatch(turn -> turn.contains("withdraws"));
        assertThat(turns(sample, new TierChoice(List.of("client, German"), List.of()))).containsExactly(
                "R.|6200-13800|Ich weiß nicht. Es war eine lange Woche. Meine Schwester Ada war aus Leeds da, und wir haben "
                        + "bis zwei Uhr morgens geredet.",
                "R.|21000-22200|Gut.",
                "R.|30100-36000|Na ja. Wenn du fragst: letztes Mal, am 12. März, hatte ich das Gefühl, du hast es eilig.",
                "R.|41000-48300|Du hast auf die Uhr gesehen. Ich dachte: jetzt hat sogar Dr. Ellis genug von mir.");
        assertThat(turns(sample, new TierChoice(List.of("moves"), List.of()))).containsExactly(
                "moves|21000-22200|withdraws", "moves|30100-36000|presses", "moves|49000-54000|owns it");
        assertThat(turns(sample, new TierChoice(List.of(), List.of("therapist")))).hasSize(4);
    }

    private static List<String> turns(byte[] file, TierChoice choice) {
        return switch (TranscriptReader.read("s", file, OptionalLong.empty(), choice)) {
            case TranscriptReading.Refused refused -> List.of(refused.problems().listed().getFirst().message());
            case TranscriptReading.Read read -> new Reading(read).turns();
        };
    }

    @Test
    void saysWhichTiersThereAreAndRefusesOthers() throws IOException, Refusal {
        byte[] sample = Files.readAllBytes(Path.of("..", "samples", "session.eaf"));
        assertThat(TranscriptReader.tiers("s", sample)).containsExactly(
                new FoundTier("therapist", "Morgan Ellis", FoundTier.Kind.TURNS, 5),
                new FoundTier("client", "R.", FoundTier.Kind.TURNS, 4),
                new FoundTier("client, German", "R.", FoundTier.Kind.BELOW_ANOTHER, 4),
                new FoundTier("moves", "moves", FoundTier.Kind.CODING, 3));
        assertThat(turns(sample, new TierChoice(List.of("nobody"), List.of("moves")))).singleElement().asString()
                .contains("The file has no tier \"nobody\"", "\"therapist\", \"client\"");
        assertThat(turns("WEBVTT\n\n00:00.000 --> 00:01.000\nHm.\n".getBytes(StandardCharsets.UTF_8),
                new TierChoice(List.of("x"), List.of()))).singleElement().asString().contains("has no tiers");
        assertThat(new TierChoice(List.of("Morgan Ellis"), List.of())).hasToString(
                "TierChoice[1 of turns, 0 of codings]");
    }

    @Test
    void anAnnotationThatRefersInACircleHasNoTime() throws IOException {
        String circle = Files.readString(Path.of("..", "samples", "session.eaf")).replaceFirst(
                "ANNOTATION_ID=\"a10\" ANNOTATION_REF=\"a6\"", "ANNOTATION_ID=\"a10\" ANNOTATION_REF=\"a10\"");
        assertThat(turns(circle.getBytes(StandardCharsets.UTF_8), new TierChoice(List.of("client, German"), List.of())))
                .anyMatch(turn -> turn.startsWith("R.||Ich weiß nicht."));
    }

    @Test
    void writesWhatElanWroteToTheByte() throws Refusal {
        assertThat(new String(document(elan()).bytes(), StandardCharsets.UTF_8)).isEqualTo(elan());
    }

    @Test
    void addsACodingAsATierAndLeavesEverythingElseAsItWas() throws Refusal {
        Tier coding = new Tier("R.", List.of(new Label(2500, 3500, "with<drawal & more"), new Label(0, 1000, "none")));

        String written = new String(document(elan()).withCoding(coding).bytes(), StandardCharsets.UTF_8);

        String added = """
                        <TIME_SLOT TIME_SLOT_ID="ts8" TIME_VALUE="0"/>
                        <TIME_SLOT TIME_SLOT_ID="ts1" TIME_VALUE="1000"/>
                """;
        assertThat(written).contains(added, "TIER_ID=\"R. (2)\"", "ANNOTATION_ID=\"a10\"", "ANNOTATION_ID=\"a11\"",
                "<PROPERTY NAME=\"lastUsedAnnotationId\">11</PROPERTY>", "with&lt;drawal &amp; more",
                "LINGUISTIC_TYPE_ID=\"attune-coding\"");
        List<String> lines = written.lines().toList();
        assertThat(lines).containsSubsequence(elan().lines().filter(line -> !line.contains("lastUsed")).toList());
        assertThat(Reading.of(written).turns()).isEqualTo(Reading.of(elan()).turns());
        assertThat(document(written).withCoding(coding).bytes()).asString(StandardCharsets.UTF_8).contains("R. (3)")
                .containsOnlyOnce("LINGUISTIC_TYPE_ID=\"attune-coding\"");
    }

    @Test
    void readsTimesFromTiersWithoutAnyTimes() {
        Reading reading = Reading.of(elan().replaceAll(" TIME_VALUE=\"\\d+\"", ""));

        assertThat(reading.turns()).allMatch(turn -> turn.contains("||")).hasSize(4);
        assertThat(reading.problems()).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><ANNOTATION_DOCUMENT>&x;</ANNOTATION_DOCUMENT>",
            "<!DOCTYPE a [<!ENTITY x \"xx\"><!ENTITY y \"&x;&x;\">]><ANNOTATION_DOCUMENT>&y;</ANNOTATION_DOCUMENT>",
            "<?xml version=\"1.0\"?><!DOCTYPE a SYSTEM \"http://127.0.0.1:9/a.dtd\"><ANNOTATION_DOCUMENT/>",
            "<?xml version=\"1.0\"?><ANNOTATION_DOCUMENT>&other;</ANNOTATION_DOCUMENT>",
            "<?xml version=\"1.0\"?><html/>",
            "<?xml version=\"1.0\"?><ANNOTATION_DOCUMENT><TIER></ANNOTATION_DOCUMENT>",
            "<?xml version=\"1.0\"?><ANNOTATION_DOCUMENT/>more", "<?xml version=\"1.0\"?>", "<ANNOTATION_DOCUMENT"})
    void refusesXmlThatIsDamagedOrNotSafe(String text) {
        assertThat(Reading.refusal(text)).satisfies(problem -> {
            assertThat(problem.kind()).isEqualTo(ProblemKind.NOT_A_TRANSCRIPT);
            assertThat(problem.message()).doesNotContain("passwd", "Exception");
        });
    }

    @Test
    @Timeout(20)
    void refusesWhatIsNestedTooDeepOrTooLong() {
        assertThat(Reading.refusal("<ANNOTATION_DOCUMENT>" + "<a>".repeat(100_000)).what()).contains("nested");
        assertThat(Reading
                .refusal("<ANNOTATION_DOCUMENT><TIER TIER_ID='a'>" + "x".repeat(1_000_001)
                        + "</TIER></ANNOTATION_DOCUMENT>")
                .kind()).isEqualTo(ProblemKind.TOO_LONG);
    }

    @Test
    @Timeout(60)
    void readsALargeFileWithManyEscapedCharacters() {
        StringBuilder text = new StringBuilder("<ANNOTATION_DOCUMENT><TIME_ORDER>");
        StringBuilder tier = new StringBuilder("<TIER TIER_ID=\"T\">");
        for (int i = 0; i < 150_000; i++) {
            text.append("<TIME_SLOT TIME_SLOT_ID=\"ts").append(i).append("\" TIME_VALUE=\"").append(i * 10)
                    .append("\"/>");
            tier.append("<ANNOTATION><ALIGNABLE_ANNOTATION ANNOTATION_ID=\"a").append(i)
                    .append("\" TIME_SLOT_REF1=\"ts").append(i)
                    .append("\" TIME_SLOT_REF2=\"ts").append(i)
                    .append("\"><ANNOTATION_VALUE>words &amp; more words</ANNOTATION_VALUE></ALIGNABLE_ANNOTATION></ANNOTATION>");
        }
        text.append("</TIME_ORDER>").append(tier).append("</TIER></ANNOTATION_DOCUMENT>");

        assertThat(Reading.of(text.toString()).read().transcript().turns()).hasSize(150_000);
    }

    @Test
    void namesEachKindOfChangeWithItsCount() {
        Map<ChangeKind, ?> changes = Reading.of(elan()).read().changes().byKind();

        assertThat(changes.keySet()).extracting(ChangeKind::words).contains("dependent tiers left aside");
    }
}
