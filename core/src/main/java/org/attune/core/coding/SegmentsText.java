package org.attune.core.coding;

/// The segments of a session as a short line, which a store keeps: `timed SECONDS MILLIS`, `open SECONDS` or `turns EACH ALL`.
public final class SegmentsText {

    private SegmentsText() {}

    /// The line of segments.
    public static String of(Segments segments) {
        return switch (segments) {
            case Segments.Timed timed -> "timed " + timed.seconds() + " " + timed.lengthMillis();
            case Segments.Open open -> "open " + open.seconds();
            case Segments.OfTurns turns -> "turns " + turns.turnsEach() + " " + turns.turns();
        };
    }

    /// The segments of a line that [#of(Segments)] wrote.
    public static Segments parse(String line) {
        String[] words = line.split(" ");
        int each = Integer.parseInt(words[1]);
        return switch (words[0]) {
            case "timed" -> new Segments.Timed(each, Long.parseLong(words[2]));
            case "open" -> new Segments.Open(each);
            case "turns" -> new Segments.OfTurns(each, Integer.parseInt(words[2]));
            default -> throw new IllegalArgumentException("there are no segments of the kind " + words[0]);
        };
    }
}
