package org.attune.formats.practice;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.attune.core.detection.RuleName;
import org.attune.core.detection.Sight;
import org.attune.core.simulation.ChanceRate;
import org.attune.core.simulation.Estimate;
import org.attune.core.simulation.FoundShare;
import org.attune.formats.json.JsonException;
import org.attune.formats.json.JsonFields;
import org.attune.formats.json.JsonWriter;

/// Chance rates as JSON: one object for each rule and setting.
final class ChanceRateJson {

    private ChanceRateJson() {}

    static void write(List<ChanceRate> rates, JsonWriter out) throws IOException {
        out.beginArray();
        for (ChanceRate rate : rates) {
            write(rate, out);
        }
        out.endArray();
    }

    static void write(ChanceRate rate, JsonWriter out) throws IOException {
        out.beginObject();
        out.name("rule").value(rate.rule().id()).name("version").value(rate.rule().version());
        out.name("parameters").value(rate.parameters()).name("sight").value(words(rate.sight()));
        write("falsePer12", rate.falsePer12(), out);
        write("shareOfCoursesFlagged", rate.shareOfCoursesFlagged(), out);
        out.name("found").beginArray();
        for (FoundShare found : rate.found()) {
            out.beginObject().name("depthWobbles").value(found.depthWobbles()).name("withinScores")
                    .value(found.withinScores());
            write("share", found.share(), out);
            out.endObject();
        }
        out.endArray();
        ChanceRate.Drawn drawn = rate.drawn();
        out.name("drawn").beginObject().name("like").value(drawn.like()).name("courses").value(drawn.courses());
        out.name("scores").value(drawn.scores()).name("seed").value(drawn.seed()).endObject();
        out.endObject();
    }

    private static void write(String name, Estimate estimate, JsonWriter out) throws IOException {
        out.name(name).beginObject().name("value").value(estimate.value()).name("low").value(estimate.low())
                .name("high")
                .value(estimate.high()).endObject();
    }

    private static String words(Sight sight) {
        return switch (sight) {
            case LIVE -> "live";
            case RETROSPECT -> "in retrospect";
        };
    }

    static List<ChanceRate> read(List<JsonFields> objects) throws JsonException {
        List<ChanceRate> rates = new ArrayList<>();
        for (JsonFields rate : objects) {
            rates.add(read(rate));
        }
        return rates;
    }

    static ChanceRate read(JsonFields rate) throws JsonException {
        RuleName rule = new RuleName(rate.text("rule"), rate.whole("version"));
        List<FoundShare> found = new ArrayList<>();
        for (JsonFields share : rate.objects("found")) {
            found.add(new FoundShare(share.number("depthWobbles"), share.whole("withinScores"),
                    estimate(share.object("share"))));
            share.requireNoMore();
        }
        JsonFields drawn = rate.object("drawn");
        ChanceRate.Drawn basis = new ChanceRate.Drawn(drawn.text("like"), drawn.whole("courses"), drawn.whole("scores"),
                drawn.wholeLong("seed"));
        drawn.requireNoMore();
        ChanceRate read = new ChanceRate(rule, rate.text("parameters"), sight(rate),
                estimate(rate.object("falsePer12")),
                estimate(rate.object("shareOfCoursesFlagged")), found, basis);
        rate.requireNoMore();
        return read;
    }

    private static Estimate estimate(JsonFields estimate) throws JsonException {
        Estimate read = new Estimate(estimate.number("value"), estimate.number("low"), estimate.number("high"));
        estimate.requireNoMore();
        return read;
    }

    private static Sight sight(JsonFields rate) throws JsonException {
        return switch (rate.text("sight")) {
            case "live" -> Sight.LIVE;
            case "in retrospect" -> Sight.RETROSPECT;
            default -> throw rate.wrong("sight", "live or in retrospect");
        };
    }
}
