package org.attune.cli.results;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;

import org.attune.cli.command.Sink;
import org.attune.cli.terminal.Spool;
import org.attune.core.course.Course;
import org.attune.core.detection.Evidence.Quantity;
import org.attune.core.detection.Flag;
import org.attune.core.detection.Verdict;
import org.attune.core.instrument.Scale;
import org.attune.core.rupture.Rupture;
import org.attune.core.simulation.PermutationTest.Permuted;
import org.attune.figures.report.CaseSheet.RuleSaid;
import org.attune.formats.json.JsonWriter;

/// One JSON object a line (docs/json.md): the run, then of each case itself, its flags and its tensions, then the totals.
public final class JsonRows implements CaseWriter {

    @Override
    public boolean needsTensions() {
        return true;
    }

    @Override
    public void add(StringBuilder text, Found found) {
        JsonWriter json = JsonWriter.compact(text);
        try {
            looked(json, found);
            for (FlagRow row : found.rows()) {
                flag(json, row);
            }
            for (int i = 0; i < found.tensions().size(); i++) {
                rupture(json, found, i);
            }
            for (Permuted permuted : found.shuffled()) {
                permutation(json, found, permuted);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a StringBuilder takes everything", e);
        }
    }

    @Override
    public void print(Spool cases, Summary summary, Sink to) {
        to.print(JsonFrame.run(summary));
        to.copy(cases);
        to.print(JsonFrame.totals(summary));
    }

    private static void looked(JsonWriter json, Found found) throws IOException {
        Course course = found.looked().course();
        json.beginObject().name("type").value("case").name("client").value(found.looked().id());
        json.name("scale").value(course.scale().name());
        json.name("sessions").value(course.lastSession()).name("scores").value(course.scores());
        json.name("rules").beginArray();
        for (RuleSaid one : found.said()) {
            JsonFrame.named(json.beginObject(), one.run());
            verdict(json, one.verdict());
            json.endObject();
        }
        json.endArray().endObject().endLine();
    }

    private static void verdict(JsonWriter json, Verdict verdict) throws IOException {
        switch (verdict) {
            case Verdict.Judged judged -> json.name("says").value("judged").name("flags").value(judged.flags().size());
            case Verdict.TooFew few -> json.name("says").value("too few scores").name("needs").value(few.least());
            case Verdict.Lacking lacking -> json.name("says").value(lacking.lack().reason());
        }
    }

    private static void flag(JsonWriter json, FlagRow row) throws IOException {
        Flag flag = row.flag();
        json.beginObject().name("type").value("flag").name("client").value(row.client());
        json.name("session").value(flag.session());
        JsonFrame.named(json, row.run());
        json.name("parameters").value(flag.parameters());
        json.name("scale").value(row.scale().name());
        json.name("onset").value(flag.evidence().onsetSession());
        json.name("quantities").beginArray();
        for (Quantity quantity : flag.evidence().quantities()) {
            quantity(json, quantity, row.scale());
        }
        json.endArray();
        json.name("sentence").value(flag.evidence().sentence(row.scale()));
        json.name("clearing").value(flag.evidence().clearing(row.scale()));
        JsonFrame.chance(json, row.run().chance());
        if (row.tensionNumber().isPresent()) {
            json.name("rupture").value(row.tensionNumber().getAsInt());
        }
        json.endObject().endLine();
    }

    private static void quantity(JsonWriter json, Quantity quantity, Scale scale) throws IOException {
        json.beginObject().name("name").value(quantity.name());
        number(json.name("value"), Exact.said(quantity, scale));
        json.name("unit").value(words(quantity.unit()));
        json.endObject();
    }

    private static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static void rupture(JsonWriter json, Found found, int index) throws IOException {
        Rupture tension = found.tensions().get(index);
        Scale scale = found.looked().course().scale();
        json.beginObject().name("type").value("rupture").name("client").value(found.looked().id());
        json.name("scale").value(scale.name()).name("number").value(index + 1);
        onset(json, tension.onset());
        json.name("end").value(tension.endSession()).name("sessions").value(tension.sessions());
        depth(json, tension.depth(), scale);
        json.name("state").value(tension.state().words());
        json.name("shape").value(tension.shape().words());
        json.name("rulesThatAgree").value(tension.rulesThatAgree());
        json.name("rulesThatSpoke").value(found.rulesThatSpoke());
        json.name("flags").beginArray();
        for (Flag flag : tension.flags()) {
            json.beginObject().name("rule").value(flag.rule().id()).name("session").value(flag.session());
            json.name("sight").value(words(flag.sight())).endObject();
        }
        json.endArray().endObject().endLine();
    }

    private static void permutation(JsonWriter json, Found found, Permuted permuted) throws IOException {
        json.beginObject().name("type").value("permutation").name("client").value(found.looked().id());
        json.name("scale").value(found.looked().course().scale().name());
        json.name("rule").value(permuted.rule().id()).name("version").value(permuted.rule().version());
        json.name("statistic").value(permuted.statistic());
        number(json.name("observed"), permuted.observed());
        json.name("atLeastAsMuch").value(permuted.atLeastAsMuch()).name("shuffles").value(permuted.shuffles());
        number(json.name("p"), permuted.p());
        json.endObject().endLine();
    }

    private static void onset(JsonWriter json, Rupture.Onset onset) throws IOException {
        json.name("onset").value(onset.session());
        json.name("onsetLikely").beginArray().value(onset.firstLikely()).value(onset.lastLikely()).endArray();
        if (onset.chance() > 0) {
            number(json.name("onsetChance"), onset.chance());
        }
    }

    private static void depth(JsonWriter json, Rupture.Depth depth, Scale scale) throws IOException {
        number(json.name("before"), scale.turn(depth.before()));
        number(json.name("lowest"), scale.turn(depth.lowest()));
        json.name("lowestSession").value(depth.lowestSession());
        number(json.name("depthPoints"), depth.points());
        if (depth.ownNoisePoints() > 0) {
            number(json.name("ownWobblePoints"), depth.ownNoisePoints());
        }
    }

    /// What is not a number JSON can hold is `null`, which docs/json.md explains.
    static void number(JsonWriter json, double value) throws IOException {
        if (Double.isFinite(value)) {
            json.value(Exact.rounded(value));
        } else {
            json.nothing();
        }
    }
}
