package org.attune.store.room.piece;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.attune.core.tension.Need;
import org.attune.core.tension.Place;
import org.attune.core.tension.Strand;
import org.attune.store.room.piece.Course.Point;
import org.attune.store.room.piece.Held.Words;
import org.attune.store.tension.Nature;
import org.attune.store.tension.Onset;

/// A packet's question and piece as the text that lies in its envelope: a line each, what is on it parted by tabs.
public final class ShownText {

    private ShownText() {}

    /// The text of what is shown.
    public static String of(Shown shown) {
        List<String> lines = new ArrayList<>();
        lines.add(line("question", shown.question()));
        switch (shown.held()) {
            case Held.Line line -> line.courses().forEach(course -> {
                lines.add(line("course", course.scaleId(), course.label()));
                course.points().forEach(point -> lines
                        .add(line("point", Integer.toString(point.session()), Double.toString(point.score()))));
            });
            case Held.OfTension tension -> lines.add(tension(tension));
            case Held.OfClip clip -> lines.add(line("clip", clip.clipId()));
            case Held.Segment segment -> lines.add("segment");
            case Held.Nothing nothing -> lines.add("nothing");
        }
        shown.held().words().forEach(words -> lines.add(line("words", words.label(), words.text())));
        return String.join("\n", lines);
    }

    private static String tension(Held.OfTension tension) {
        Nature nature = tension.nature();
        String first = "0";
        String last = "0";
        if (tension.onset() instanceof Onset.AtSessions at) {
            first = Integer.toString(at.first());
            last = Integer.toString(at.last());
        }
        return line("tension", first, last, names(nature.strand()), names(nature.places()), names(nature.needs()),
                String.join(",", nature.markers()), Integer.toString(nature.strength()));
    }

    private static String names(Set<? extends Enum<?>> words) {
        return words.stream().map(Enum::name).collect(Collectors.joining(","));
    }

    private static String line(String... fields) {
        return Arrays.stream(fields).map(ShownText::escaped).collect(Collectors.joining("\t"));
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n").replace("\r", "");
    }

    private static String plain(String escaped) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < escaped.length(); i++) {
            char letter = escaped.charAt(i);
            if (letter != '\\') {
                text.append(letter);
                continue;
            }
            i++;
            char next = escaped.charAt(i);
            text.append(next == 't' ? '\t' : next == 'n' ? '\n' : next);
        }
        return text.toString();
    }

    /// What a text says is shown.
    public static Shown parse(String packetId, String presenterId, Instant expiresAt, String text) {
        List<List<String>> lines = text.lines()
                .map(line -> Arrays.stream(line.split("\t", -1)).map(ShownText::plain).toList()).toList();
        List<Words> words = lines.stream().filter(line -> line.getFirst().equals("words"))
                .map(line -> new Words(line.get(1), line.get(2))).toList();
        List<String> second = lines.get(1);
        Held held = switch (second.getFirst()) {
            case "course" -> new Held.Line(courses(lines));
            case "tension" -> tension(second, words);
            case "clip" -> new Held.OfClip(second.get(1), words);
            case "segment" -> new Held.Segment(words);
            case "nothing" -> Held.Nothing.NOTHING;
            default -> throw new IllegalStateException("a packet holds what this program does not know");
        };
        return new Shown(packetId, presenterId, lines.getFirst().get(1), held, expiresAt);
    }

    private static List<Course> courses(List<List<String>> lines) {
        List<Course> courses = new ArrayList<>();
        for (List<String> line : lines) {
            if (line.getFirst().equals("course")) {
                courses.add(new Course(line.get(1), line.get(2), List.of()));
            } else if (line.getFirst().equals("point")) {
                Course last = courses.removeLast();
                List<Point> points = new ArrayList<>(last.points());
                points.add(new Point(Integer.parseInt(line.get(1)), Double.parseDouble(line.get(2))));
                courses.add(new Course(last.scaleId(), last.label(), points));
            }
        }
        return courses;
    }

    private static Held tension(List<String> line, List<Words> words) {
        int first = Integer.parseInt(line.get(1));
        Onset onset = first == 0 ? new Onset.BeforeNoticed()
                : new Onset.AtSessions(first, Integer.parseInt(line.get(2)));
        Nature nature = new Nature(set(line.get(3), Strand::valueOf), set(line.get(4), Place::valueOf),
                set(line.get(5), Need::valueOf), List.copyOf(set(line.get(6), name -> name)),
                Integer.parseInt(line.get(7)));
        return new Held.OfTension(onset, nature, words);
    }

    private static <T> Set<T> set(String names, Function<String, T> as) {
        return names.isEmpty() ? Set.of()
                : Arrays.stream(names.split(",")).map(as)
                        .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
