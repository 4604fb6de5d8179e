package org.attune.core.transcript.hint;

import java.util.ArrayList;
import java.util.List;

import org.attune.core.transcript.Part;
import org.attune.core.transcript.Speaker;
import org.attune.core.transcript.Timing.Untimed;
import org.attune.core.transcript.Transcript;
import org.attune.core.transcript.Turn;

/// Invented transcripts for tests: lines that begin with `C` are the client's, those with `T` the therapist's.
public final class Said {

    private Said() {}

    public static Transcript lines(String... lines) {
        List<Turn> turns = new ArrayList<>();
        for (String line : lines) {
            turns.add(new Turn(turns.size() + 1, line.substring(0, 1), Untimed.UNTIMED, line.substring(2)));
        }
        return new Transcript(List.of(new Speaker("C", Part.CLIENT), new Speaker("T", Part.THERAPIST)), turns);
    }
}
