package org.attune.formats.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

import org.attune.core.detection.RuleName;
import org.attune.core.detection.Sight;
import org.attune.core.detection.steady.FallModel;
import org.attune.core.simulation.ChanceRate;
import org.attune.core.simulation.Estimate;
import org.attune.core.simulation.FoundShare;
import org.attune.core.simulation.Practice;
import org.attune.core.simulation.RateSetting;
import org.attune.core.simulation.Threshold;
import org.attune.formats.Refusal;
import org.attune.formats.json.JsonException;
import org.attune.formats.json.JsonReader;
import org.attune.formats.json.JsonValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PracticeFileTest {

    private static final ChanceRate RATE = new ChanceRate(new RuleName("xmr", 1), "d2 exact", Sight.LIVE,
            new Estimate(0.21, 0.2, 0.22),
            new Estimate(0.3, 0.25, 0.35),
            List.of(new FoundShare(2, 0, new Estimate(0.5, 0.4, 0.6)), new FoundShare(4, 2, new Estimate(1, 0.9, 1))),
            new ChanceRate.Drawn("the 120 cases of this file", 1000, 12345, Long.MIN_VALUE));
    private static final Practice PRACTICE = new Practice(FallModel.DEFAULTS,
            List.of(new Threshold(RateSetting.ABOUT, 0.2, -0.25), new Threshold(RateSetting.AT_MOST, 1, 1.0 / 3)), 0.52,
            List.of(RATE),
            new Practice.Basis("WAI-SR", 1, 5, 1.0 / 12, 120, 2400),
            new Practice.Made(LocalDate.of(2026, 3, 1), "0a".repeat(32), 20240601));

    @TempDir
    private Path folder;

    @Test
    void readsBackToTheLastDigitWhatItWrote() throws Refusal {
        Path file = folder.resolve("practice.json");
        PracticeFile.write(file, PRACTICE);
        assertThat(PracticeFile.read(file)).isEqualTo(PRACTICE);
    }

    @Test
    void writesTheSamePracticeAsTheSameBytes() throws Exception {
        Path file = folder.resolve("practice.json");
        PracticeFile.write(file, PRACTICE);
        assertThat(Files.readString(file)).isEqualTo(PracticeFile.json(PracticeFile.read(file)));
    }

    @Test
    void readsBackTheShippedRates() throws JsonException {
        assertThat(ShippedRates.read(ShippedRates.json(List.of(RATE, RATE)), id -> true)).containsExactly(RATE, RATE);
    }

    @Test
    void readsOnlyTheShippedRatesThatAreWanted() throws JsonException {
        String text = ShippedRates.json(List.of(RATE, RATE));

        assertThat(ShippedRates.read(text, id -> id.equals(RATE.rule().id()))).hasSize(2);
        assertThat(ShippedRates.read(text, id -> id.equals("another-rule"))).isEmpty();
        assertThat(JsonReader.read(text)).isInstanceOf(JsonValue.JsonObject.class);
    }

    @Test
    void saysWhatIsWrongWithAFileThatIsNoPractice() {
        assertRefused("{\"kind\": \"recipe\"}", "its kind is not");
        assertRefused("client,session\n", "line 1");
        assertRefused(PracticeFile.json(PRACTICE).replace("\"version\": 1,\n  \"made\"", "\"version\": 9,\n  \"made\""),
                "has version 9");
        assertRefused(PracticeFile.json(PRACTICE).replace("\"setting\": \"about\"", "\"setting\": \"perhaps\""),
                "model, about, at most or budget");
        assertRefused(PracticeFile.json(PRACTICE).replace("\"mends\": 0.4", "\"mends\": 4"),
                "mends must lie between 0 and 1");
        assertRefused(PracticeFile.json(PRACTICE).replace("2026-03-01", "someday"), "does not fit");
        assertRefused(PracticeFile.json(PRACTICE).replace("\"drift\"", "\"draft\""), "drift is missing");
    }

    private static void assertRefused(String text, String why) {
        assertThatThrownBy(() -> PracticeFile.read("p.json", text)).isInstanceOf(Refusal.class)
                .hasMessageStartingWith("p.json").hasMessageContaining(why)
                .hasMessageContaining("attune fit");
    }

    @Test
    void saysWhenThereIsNoFile() {
        assertThatThrownBy(() -> PracticeFile.read(folder.resolve("no.json"))).isInstanceOf(Refusal.class)
                .hasMessageContaining("There is no such file.");
    }
}
