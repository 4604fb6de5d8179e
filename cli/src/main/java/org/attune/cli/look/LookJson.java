package org.attune.cli.look;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

import org.attune.core.transcript.Timing;
import org.attune.core.transcript.hint.HintCard;
import org.attune.core.transcript.hint.Look;
import org.attune.core.transcript.hint.PlacesToLook;
import org.attune.core.transcript.hint.Proxy;
import org.attune.core.transcript.hint.Worth;
import org.attune.formats.json.JsonWriter;

/// Places to look as one JSON object; docs/methods/places-to-look.md explains its fields.
final class LookJson {

    private LookJson() {}

    static String text(Found found) {
        StringBuilder text = new StringBuilder();
        try {
            JsonWriter json = JsonWriter.indented(text);
            json.beginObject().name("schema").value(1).name("turns").value(found.transcript().turns().size());
            json.name("places").beginArray();
            for (Found.Given given : found.inOrder()) {
                place(json, found, given);
            }
            json.endArray().name("rules").beginArray();
            for (Found.ByRule rule : found.rules()) {
                rule(json, rule);
            }
            json.endArray().name("remember").beginArray().value(PlacesToLook.NO_HINT).value(Proxy.CAUTION).endArray();
            json.endObject().endLine();
        } catch (IOException e) {
            throw new UncheckedIOException("a StringBuilder takes everything", e);
        }
        return text.toString();
    }

    private static void place(JsonWriter json, Found found, Found.Given given) throws IOException {
        int turn = given.hint().turn();
        json.beginObject().name("turn").value(turn);
        if (found.transcript().turns().get(turn - 1).timing() instanceof Timing.Between between) {
            json.name("startMillis").value(between.startMillis());
        }
        json.name("rule").value(given.card().name().id()).name("version").value(given.card().name().version());
        json.name("strength").value(given.hint().strength()).name("why").value(given.hint().why());
        json.name("words").beginArray();
        List<String> words = found.words(given.hint()).toList();
        for (int i = 0; i < words.size(); i++) {
            json.beginObject().name("from").value(given.hint().spans().get(i).from());
            json.name("to").value(given.hint().spans().get(i).to()).name("text").value(words.get(i)).endObject();
        }
        json.endArray().endObject();
    }

    private static void rule(JsonWriter json, Found.ByRule rule) throws IOException {
        HintCard card = rule.card();
        json.beginObject().name("rule").value(card.name().id()).name("version").value(card.name().version());
        json.name("reason").value(card.reason());
        if (rule.look() instanceof Look.NotRead notRead) {
            json.name("notRead").value(notRead.why());
        }
        switch (card.worth()) {
            case Worth.Measured measured -> {
                json.name("measured").beginObject().name("proxy").value(measured.proxy().words());
                json.name("precision").value(measured.precision()).name("recall").value(measured.recall());
                json.name("chance").value(measured.share());
                json.name("balancedAccuracy").value(measured.balancedAccuracy().value());
                json.name("balancedAccuracyInterval").beginArray().value(measured.balancedAccuracy().low())
                        .value(measured.balancedAccuracy().high()).endArray().endObject();
            }
            case Worth.Unmeasured unmeasured -> json.name("unmeasured").value(unmeasured.why());
        }
        json.endObject();
    }
}
