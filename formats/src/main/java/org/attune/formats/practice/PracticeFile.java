package org.attune.formats.practice;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.attune.core.detection.steady.FallModel;
import org.attune.core.simulation.Practice;
import org.attune.core.simulation.RateSetting;
import org.attune.core.simulation.Threshold;
import org.attune.formats.Problem;
import org.attune.formats.ProblemKind;
import org.attune.formats.Refusal;
import org.attune.formats.SafeFile;
import org.attune.formats.json.JsonException;
import org.attune.formats.json.JsonFields;
import org.attune.formats.json.JsonReader;
import org.attune.formats.json.JsonWriter;
import org.attune.formats.table.TableOpener;

/// What a practice has learned from its own courses, as a JSON file. It holds no case and no score.
public final class PracticeFile {

    /// What the file says of itself first, so that nothing else is taken for one.
    private static final String KIND = "attune practice";
    private static final int VERSION = 1;
    /// A practice file takes some kilobytes; far more is not one. Our choice.
    private static final long MOST_BYTES = 16 << 20;

    private PracticeFile() {}

    /// Writes a practice, aside first and then in its place.
    public static void write(Path file, Practice practice) throws Refusal {
        SafeFile.write(file, out -> {
            Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            writer.write(json(practice));
            writer.flush();
        });
    }

    /// A practice as JSON text. The same practice gives the same bytes.
    public static String json(Practice practice) {
        StringBuilder text = new StringBuilder();
        try {
            JsonWriter out = JsonWriter.indented(text);
            out.beginObject().name("kind").value(KIND).name("version").value(VERSION);
            writeBasis(practice, out);
            writeModel(practice.fitted(), out);
            out.name("betweenClientSdPoints").value(practice.betweenClientSdPoints());
            out.name("thresholds").beginArray();
            for (Threshold threshold : practice.thresholds()) {
                out.beginObject().name("setting").value(threshold.setting().words()).name("per12")
                        .value(threshold.per12()).name("logit")
                        .value(threshold.logit()).endObject();
            }
            out.endArray().name("chanceRates");
            ChanceRateJson.write(practice.chanceRates(), out);
            out.endObject().endLine();
        } catch (IOException e) {
            throw new IllegalStateException("a StringBuilder takes all text", e);
        }
        return text.toString();
    }

    private static void writeBasis(Practice practice, JsonWriter out) throws IOException {
        Practice.Made made = practice.made();
        out.name("made").beginObject().name("on").value(made.on().toString()).name("inputSha256")
                .value(made.inputSha256()).name("seed")
                .value(made.seed()).endObject();
        Practice.Basis basis = practice.basis();
        out.name("basis").beginObject().name("scale").value(basis.scale()).name("lowest").value(basis.lowest());
        out.name("highest").value(basis.highest()).name("step").value(basis.step());
        out.name("cases").value(basis.cases()).name("scores").value(basis.scores()).endObject();
    }

    private static void writeModel(FallModel model, JsonWriter out) throws IOException {
        FallModel.Level level = model.level();
        out.name("model").beginObject();
        out.name("level").beginObject().name("mean").value(level.mean()).name("spread").value(level.spread());
        out.name("rise").value(level.rise()).name("riseSpread").value(level.riseSpread()).name("riseSessions")
                .value(level.riseSessions())
                .endObject();
        FallModel.Noise noise = model.noise();
        out.name("noise").beginObject().name("carryOver").value(noise.carryOver()).name("drift").value(noise.drift());
        out.name("typical").value(noise.typical()).name("variety").value(noise.variety()).endObject();
        FallModel.Fall fall = model.fall();
        out.name("fall").beginObject().name("begins").value(fall.begins()).name("mends").value(fall.mends());
        out.name("depth").value(fall.depth()).name("depthSpread").value(fall.depthSpread()).name("depthDrift")
                .value(fall.depthDrift())
                .endObject();
        out.endObject();
    }

    /// Reads a practice.
    ///
    /// @throws Refusal when the file is not there, or is not a practice file that this version knows
    public static Practice read(Path file) throws Refusal {
        String name = file.toString();
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw notOne(name, 0, "This is no practice file: it is too large.");
            }
            return read(name, Files.readString(file));
        } catch (CharacterCodingException e) {
            throw notOne(name, 0, "This is no practice file: it is not text.");
        } catch (IOException e) {
            throw TableOpener.unreadable(name, e);
        }
    }

    static Practice read(String name, String text) throws Refusal {
        try {
            JsonFields fields = JsonFields.of("", JsonReader.read(text));
            if (!fields.has("kind") || !fields.text("kind").equals(KIND)) {
                throw notOne(name, 0, "This is no practice file: its kind is not \"" + KIND + "\".");
            }
            if (fields.whole("version") != VERSION) {
                throw notOne(name, 0, "The practice file has version " + fields.whole("version")
                        + ", and this program reads " + VERSION + ".");
            }
            return practice(fields);
        } catch (JsonException e) {
            throw notOne(name, e.line(), e.what());
        } catch (IllegalArgumentException | DateTimeException e) {
            throw notOne(name, 0, "A number or word in it does not fit: " + e.getMessage() + ".");
        }
    }

    private static Practice practice(JsonFields fields) throws JsonException {
        List<Threshold> thresholds = new ArrayList<>();
        for (JsonFields threshold : fields.objects("thresholds")) {
            RateSetting setting = RateSetting.find(threshold.text("setting"))
                    .orElseThrow(() -> threshold.wrong("setting", "model, about, at most or budget"));
            thresholds.add(new Threshold(setting, threshold.number("per12"), threshold.number("logit")));
            threshold.requireNoMore();
        }
        Practice practice = new Practice(model(fields.object("model")), thresholds,
                fields.number("betweenClientSdPoints"),
                ChanceRateJson.read(fields.objects("chanceRates")), basis(fields.object("basis")),
                made(fields.object("made")));
        fields.requireNoMore();
        return practice;
    }

    private static FallModel model(JsonFields model) throws JsonException {
        JsonFields level = model.object("level");
        JsonFields noise = model.object("noise");
        JsonFields fall = model.object("fall");
        FallModel read = new FallModel(
                new FallModel.Level(level.number("mean"), level.number("spread"), level.number("rise"),
                        level.number("riseSpread"),
                        level.number("riseSessions")),
                new FallModel.Noise(noise.number("carryOver"), noise.number("drift"), noise.number("typical"),
                        noise.number("variety")),
                new FallModel.Fall(fall.number("begins"), fall.number("mends"), fall.number("depth"),
                        fall.number("depthSpread"),
                        fall.number("depthDrift")));
        level.requireNoMore();
        noise.requireNoMore();
        fall.requireNoMore();
        model.requireNoMore();
        return read;
    }

    private static Practice.Basis basis(JsonFields basis) throws JsonException {
        Practice.Basis read = new Practice.Basis(basis.text("scale"), basis.number("lowest"), basis.number("highest"),
                basis.number("step"),
                basis.whole("cases"), basis.whole("scores"));
        basis.requireNoMore();
        return read;
    }

    private static Practice.Made made(JsonFields made) throws JsonException {
        Practice.Made read = new Practice.Made(LocalDate.parse(made.text("on")), made.text("inputSha256"),
                made.wholeLong("seed"));
        made.requireNoMore();
        return read;
    }

    private static Refusal notOne(String name, long line, String what) {
        return new Refusal(new Problem(ProblemKind.NOT_A_PRACTICE, name, line, what,
                "A practice file as attune fit writes it is needed.",
                "Name another file, or make one anew with attune fit."));
    }
}
