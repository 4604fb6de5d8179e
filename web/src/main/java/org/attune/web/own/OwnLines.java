package org.attune.web.own;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.attune.core.course.Course;
import org.attune.core.instrument.Instrument;
import org.attune.core.instrument.Scale;
import org.attune.core.instrument.ScaleKey;
import org.attune.core.instrument.Scoring;
import org.attune.figures.own.OwnLine;
import org.attune.store.forms.FormRecord;
import org.attune.store.forms.HalfState;
import org.attune.web.forms.FormBook;
import org.attune.web.minute.Voice;
import org.attune.web.own.OwnPage.Line;
import org.attune.web.own.OwnPage.Score;
import org.attune.web.words.Language;

/// Draws a client's own lines, one for each form that gives a score. Only what is handed in counts; what is kept for the
/// client is on it, for it is theirs, unless it is older than the PIN.
///
/// @param book the forms
/// @param voice what the page speaks
record OwnLines(FormBook book, Voice voice) {

    List<Line> of(List<FormRecord> forms) {
        Map<String, List<FormRecord>> byInstrument = forms.stream()
                .filter(record -> record.client().state() instanceof HalfState.HandedIn)
                .collect(Collectors.groupingBy(record -> record.form().edition().instrument(), LinkedHashMap::new,
                        Collectors.toList()));
        int last = forms.stream().mapToInt(record -> record.form().meeting().number()).max().orElse(0);
        List<Line> lines = new ArrayList<>();
        byInstrument.forEach((id, filled) -> book.listShown().stream()
                .filter(instrument -> instrument.id().equals(id)).findFirst().flatMap(OwnLines::leading)
                .ifPresent(scored -> {
                    Course course = course(scored, filled, last);
                    if (course.scores() > 0) {
                        lines.add(line(scored.instrument, course, "line-" + lines.size()));
                    }
                }));
        return lines;
    }

    /// A form with the scale that its line is drawn on.
    private record Scored(Instrument instrument, ScaleKey key) {}

    private static Optional<Scored> leading(Instrument instrument) {
        return instrument.scales().stream().findFirst().map(key -> new Scored(instrument, key));
    }

    private static Course course(Scored scored, List<FormRecord> forms, int last) {
        Scale scale = scored.key.scale();
        int[] sessions = new int[forms.size()];
        double[] points = new double[forms.size()];
        int scores = 0;
        for (FormRecord record : forms) {
            OptionalDouble score = record.client().content().score(answers -> score(scored, answers));
            if (score.isPresent()) {
                sessions[scores] = record.form().meeting().number();
                points[scores++] = scale.turn(score.getAsDouble());
            }
        }
        return Course.ofFirst(scores, scale, sessions, points, last);
    }

    private static OptionalDouble score(Scored scored, Map<String, Integer> points) {
        Map<String, Double> answers = new HashMap<>();
        points.forEach((item, answer) -> answers.put(item, answer.doubleValue()));
        return Scoring.score(scored.instrument, scored.key, answers) instanceof Scoring.Score.Scored found
                ? OptionalDouble.of(found.points())
                : OptionalDouble.empty();
    }

    private Line line(Instrument instrument, Course course, String anchor) {
        Scale scale = course.scale();
        int latest = course.scores() - 1;
        String sentence = voice.say("own.line.sentence", course.scores(), course.lastSession(),
                course.sessionAt(latest), say(scale.say(course.pointsAt(latest))), say(scale.sayApart(scale.lowest())),
                say(scale.sayApart(scale.highest())));
        String drawing = new OwnLine(course, new OwnLine.Words(voice.say("own.line"), sentence,
                voice.say("own.line.up"), voice.say("own.line.session"))).svg(anchor);
        String told = instrument.isUnvalidated() ? sentence + " " + voice.say("own.line.unvalidated") : sentence;
        return new Line(scale.name(), told, out -> out.writeContent(drawing), scores(course));
    }

    private List<Score> scores(Course course) {
        return IntStream.range(0, course.scores())
                .mapToObj(i -> new Score(course.sessionAt(i), say(course.scale().say(course.pointsAt(i)))))
                .toList();
    }

    /// A number with the sign that the language parts decimals by; whole numbers without any.
    private String say(String number) {
        String plain = number.endsWith(".00") ? number.substring(0, number.length() - ".00".length()) : number;
        return voice.language() == Language.ENGLISH ? plain : plain.replace('.', ',');
    }
}
