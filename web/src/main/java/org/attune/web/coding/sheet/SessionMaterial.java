package org.attune.web.coding.sheet;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;

import org.attune.core.coding.Segments;
import org.attune.core.coding.Segments.Span;
import org.attune.core.transcript.Part;
import org.attune.core.transcript.Timing;
import org.attune.core.transcript.Transcript;
import org.attune.core.transcript.Turn;
import org.attune.figures.svg.Numbers;

/// What a coder has before them besides the codes: a recording, what was said, or neither.
///
/// @param recordingPath where the recording is played from; empty where there is none
/// @param isVideo whether it has pictures
/// @param turns what was said, in order; empty where nothing can be read
/// @param says why nothing can be read, in a sentence; empty where something can
public record SessionMaterial(String recordingPath, boolean isVideo, List<Line> turns, String says) {

    private static final long MILLIS = 1000;

    /// One turn.
    ///
    /// @param clock when it begins; empty where nobody knows
    /// @param start the same in milliseconds, for the script; empty where nobody knows
    /// @param end when it ends
    /// @param segment its segment where segments count turns; empty where they are of time
    /// @param speaker who speaks
    /// @param text what is said
    public record Line(String clock, String start, String end, String segment, String speaker, String text) {

        /// Says nothing of the words.
        @Override
        public String toString() {
            return "Line[" + start + "]";
        }
    }

    public SessionMaterial {
        requireNonNull(recordingPath, "recordingPath");
        turns = List.copyOf(turns);
        requireNonNull(says, "says");
    }

    /// Whether there is a recording.
    public boolean hasRecording() {
        return !recordingPath.isEmpty();
    }

    /// Whether there is neither a recording nor a transcript to look at here.
    public boolean isEmpty() {
        return recordingPath.isEmpty() && turns.isEmpty();
    }

    /// The turns of a transcript over these segments.
    static List<Line> lines(Transcript transcript, Segments segments) {
        List<Line> lines = new ArrayList<>();
        for (Turn turn : transcript.turns()) {
            String segment = segmentOf(turn, segments);
            String speaker = speaker(transcript.partOf(turn.speaker()), turn.speaker());
            lines.add(switch (turn.timing()) {
                case Timing.Between time -> new Line(Numbers.clock(time.startMillis() / MILLIS),
                        String.valueOf(time.startMillis()),
                        String.valueOf(Math.max(time.endMillis(), time.startMillis() + 1)), segment, speaker,
                        turn.text());
                case Timing.Untimed untimed -> new Line("", "", "", segment, speaker, turn.text());
            });
        }
        return lines;
    }

    private static String segmentOf(Turn turn, Segments segments) {
        if (segments instanceof Segments.OfTurns counted) {
            for (int segment = 1; counted.has(segment); segment++) {
                if (counted.span(segment) instanceof Span.Turns(int first, int last) && turn.number() >= first
                        && turn.number() <= last) {
                    return String.valueOf(segment);
                }
            }
        }
        return "";
    }

    private static String speaker(Part part, String label) {
        return switch (part) {
            case CLIENT -> "Client";
            case THERAPIST -> "Therapist";
            case OTHER -> "Other";
            case NOT_SAID -> label;
        };
    }

    /// Says nothing of the words.
    @Override
    public String toString() {
        return "SessionMaterial[" + turns.size() + " turns]";
    }
}
