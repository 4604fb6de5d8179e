package org.attune.cli.results;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;

import org.attune.cli.results.Summary.OnScale;
import org.attune.core.detection.Verdict;
import org.attune.core.instrument.Orientation;
import org.attune.core.instrument.Scale;
import org.attune.core.simulation.Estimate;
import org.attune.core.simulation.RuleChance;
import org.attune.figures.report.Counts;
import org.attune.figures.report.Reading;
import org.attune.figures.report.RuleRun;
import org.attune.formats.json.JsonWriter;

/// The first and the last line of `--json`: what ran, and what was counted.
final class JsonFrame {

    private JsonFrame() {}

    static String run(Summary summary) {
        StringBuilder text = new StringBuilder();
        try {
            JsonWriter json = JsonWriter.compact(text);
            json.beginObject().name("type").value("run").name("schema").value(1);
            json.name("program").value(summary.provenance().program());
            json.name("calibration").value(summary.provenance().calibration());
            json.name("watched").value(word(summary.respondent()));
            json.name("scales").beginArray();
            for (OnScale one : summary.scales()) {
                scale(json, one.scale());
            }
            json.endArray();
            json.name("rules").beginArray();
            for (RuleRun run : summary.rules()) {
                named(json.beginObject(), run);
                json.name("parameters").value(run.parameters());
                chance(json, run.chance());
                json.endObject();
            }
            json.endArray();
            sources(json, summary.reading());
            json.endObject().endLine();
        } catch (IOException e) {
            throw new UncheckedIOException("a StringBuilder takes everything", e);
        }
        return text.toString();
    }

    private static void scale(JsonWriter json, Scale scale) throws IOException {
        json.beginObject().name("name").value(scale.name());
        json.name("lowest").value(scale.lowest()).name("highest").value(scale.highest());
        JsonRows.number(json.name("step"), scale.step());
        json.name("higher").value(scale.orientation() == Orientation.HIGHER_IS_BETTER ? "better" : "worse");
        json.endObject();
    }

    private static void sources(JsonWriter json, Reading reading) throws IOException {
        json.name("sources").beginArray();
        for (Reading.Source source : reading.sources()) {
            json.beginObject().name("name").value(source.name());
            json.name("fingerprint").value(source.fingerprint()).endObject();
        }
        json.endArray();
    }

    static String totals(Summary summary) {
        StringBuilder text = new StringBuilder();
        try {
            JsonWriter json = JsonWriter.compact(text);
            json.beginObject().name("type").value("totals");
            json.name("scales").beginArray();
            for (OnScale one : summary.scales()) {
                json.beginObject().name("scale").value(one.scale().name());
                counts(json, one.totals().counts());
                json.name("flags").value(one.totals().flags());
                byRule(json, summary.rules(), one.totals());
                json.endObject();
            }
            json.endArray();
            json.name("rows").value(summary.reading().rows());
            json.name("leftOut").beginArray();
            for (Reading.LeftOut left : summary.reading().leftOut()) {
                json.beginObject().name("what").value(left.what()).name("rows").value(left.count()).endObject();
            }
            json.endArray();
            json.name("remarks").beginArray();
            for (String remark : summary.reading().remarks()) {
                json.value(remark);
            }
            json.endArray();
            json.name("note").value(Summary.NO_FLAG);
            json.endObject().endLine();
        } catch (IOException e) {
            throw new UncheckedIOException("a StringBuilder takes everything", e);
        }
        return text.toString();
    }

    private static void counts(JsonWriter json, Counts counts) throws IOException {
        json.name("cases").value(counts.cases()).name("sessions").value(counts.sessions());
        json.name("scores").value(counts.scores()).name("flaggedCases").value(counts.flaggedCases());
        json.name("silentCases").value(counts.silentCases()).name("ruptures").value(counts.tensions());
        json.name("openRuptures").value(counts.openTensions());
    }

    private static void byRule(JsonWriter json, List<RuleRun> rules, Totals totals) throws IOException {
        json.name("rules").beginArray();
        for (int i = 0; i < rules.size(); i++) {
            named(json.beginObject(), rules.get(i));
            json.name("flags").value(totals.flagsOf(i)).name("tooFewScores").value(totals.tooFewFor(i));
            json.name("lacking").beginArray();
            for (Verdict.Lack lack : Verdict.Lack.values()) {
                if (totals.lackingFor(i, lack) > 0) {
                    json.beginObject().name("what").value(lack.reason());
                    json.name("cases").value(totals.lackingFor(i, lack)).endObject();
                }
            }
            json.endArray().endObject();
        }
        json.endArray();
    }

    /// Which rule, which version, looking which way.
    static JsonWriter named(JsonWriter json, RuleRun run) throws IOException {
        json.name("rule").value(run.name().id()).name("version").value(run.name().version());
        return json.name("sight").value(word(run.sight()));
    }

    /// How often a rule fires by chance, or why that is not known.
    static void chance(JsonWriter json, RuleChance chance) throws IOException {
        json.name("chance").beginObject();
        switch (chance) {
            case RuleChance.Counted counted -> {
                estimate(json, "falsePer12", counted.rate().falsePer12());
                estimate(json, "shareOfCoursesFlagged", counted.rate().shareOfCoursesFlagged());
                json.name("from").value(counted.origin().words());
            }
            case RuleChance.NotCounted not -> json.name("unknown").value(not.why());
        }
        json.endObject();
    }

    private static void estimate(JsonWriter json, String name, Estimate estimate) throws IOException {
        JsonRows.number(json.name(name), estimate.value());
        json.name(name + "Interval").beginArray();
        JsonRows.number(json, estimate.low());
        JsonRows.number(json, estimate.high());
        json.endArray();
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
