package org.attune.formats.transcript;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

import org.attune.core.transcript.Speaker;
import org.attune.core.transcript.Timing.Between;
import org.attune.core.transcript.Transcript;
import org.attune.core.transcript.Turn;
import org.attune.formats.Problem;
import org.attune.formats.json.JsonFields;
import org.attune.formats.json.JsonWriter;
import org.attune.formats.transcript.intake.ChangeKind;
import org.attune.formats.transcript.intake.Changes;

/// A transcript with everything its import changed and could not use, as one line of JSON.
public final class TranscriptJson {

    private TranscriptJson() {}

    /// The line.
    ///
    /// @param file what the file is called
    /// @param read how it was read
    /// @param transcript what to write of it, with its people as they were mapped
    public static String line(String file, TranscriptReading.Read read, Transcript transcript) {
        StringBuilder text = new StringBuilder();
        try {
            JsonWriter json = JsonWriter.compact(text);
            json.beginObject().name("type").value("transcript").name("schema").value(1).name("file").value(file);
            json.name("format").value(JsonFields.word(read.format())).name("encoding")
                    .value(read.form().charset().name());
            json.name("speakers").beginArray();
            for (Speaker speaker : transcript.speakers()) {
                json.beginObject().name("label").value(speaker.label()).name("part")
                        .value(JsonFields.word(speaker.part())).endObject();
            }
            json.endArray().name("turns").beginArray();
            for (Turn turn : transcript.turns()) {
                turn(json, turn);
            }
            json.endArray();
            changes(json.name("changes"), read.changes());
            problems(json.name("problems"), read);
            json.endObject().endLine();
        } catch (IOException e) {
            throw new UncheckedIOException("a StringBuilder takes everything", e);
        }
        return text.toString();
    }

    private static void turn(JsonWriter json, Turn turn) throws IOException {
        json.beginObject().name("turn").value(turn.number()).name("speaker").value(turn.speaker());
        if (turn.timing() instanceof Between time) {
            json.name("startMillis").value(time.startMillis()).name("endMillis").value(time.endMillis());
        }
        json.name("words").value(turn.words()).name("text").value(turn.text()).endObject();
    }

    private static void changes(JsonWriter json, Changes changes) throws IOException {
        json.beginArray();
        for (Map.Entry<ChangeKind, Changes.Where> change : changes.byKind().entrySet()) {
            json.beginObject().name("kind").value(JsonFields.word(change.getKey())).name("count")
                    .value(change.getValue().count());
            json.name("lines").beginArray();
            for (int line : change.getValue().lines()) {
                json.value(line);
            }
            json.endArray().name("ids").beginArray();
            for (String id : change.getValue().ids()) {
                json.value(id);
            }
            json.endArray().endObject();
        }
        json.endArray();
    }

    private static void problems(JsonWriter json, TranscriptReading.Read read) throws IOException {
        json.beginArray();
        for (Problem problem : read.problems().listed()) {
            json.beginObject().name("kind").value(problem.kind().words()).name("line").value(problem.line());
            json.name("what").value(problem.what()).name("allowed").value(problem.allowed()).name("next")
                    .value(problem.next()).endObject();
        }
        json.endArray();
    }
}
