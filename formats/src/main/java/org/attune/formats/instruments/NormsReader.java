package org.attune.formats.instruments;

import java.util.ArrayList;
import java.util.List;

import org.attune.core.instrument.Norms;
import org.attune.core.instrument.Norms.CutOff;
import org.attune.core.instrument.Norms.Found;
import org.attune.core.instrument.Norms.Side;
import org.attune.formats.json.JsonException;
import org.attune.formats.json.JsonFields;

/// Reads what was published about a scale: its members `cutOffs` and `reliability`, both of which may be absent.
final class NormsReader {

    private NormsReader() {}

    static Norms read(JsonFields scale) throws JsonException {
        List<CutOff> cutOffs = new ArrayList<>();
        if (scale.has("cutOffs")) {
            for (JsonFields each : scale.objects("cutOffs")) {
                cutOffs.add(cutOff(each));
            }
        }
        List<Found> found = new ArrayList<>();
        if (scale.has("reliability")) {
            for (JsonFields each : scale.objects("reliability")) {
                found.add(reliability(each));
            }
        }
        return new Norms(cutOffs, found);
    }

    private static CutOff cutOff(JsonFields each) throws JsonException {
        Side side = each.has("below") ? Side.BELOW : Side.FROM;
        double points = each.number(side == Side.BELOW ? "below" : "from");
        CutOff cutOff = new CutOff(points, side, each.text("means"), each.text("source"));
        each.requireNoMore();
        return cutOff;
    }

    private static Found reliability(JsonFields each) throws JsonException {
        double coefficient = each.number("coefficient");
        String kind = each.text("kind");
        String sample = each.text("sample");
        String source = each.text("source");
        each.requireNoMore();
        if (!(coefficient > 0) || coefficient > 1) {
            throw each.wrong("coefficient", "above 0 and at most 1");
        }
        return new Found(coefficient, kind, sample, source);
    }
}
