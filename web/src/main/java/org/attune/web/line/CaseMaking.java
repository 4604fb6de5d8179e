package org.attune.web.line;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

import org.attune.core.course.Case;
import org.attune.core.course.Course;
import org.attune.core.course.ItemAnswers;
import org.attune.core.course.ItemAnswers.Answer;
import org.attune.core.course.ItemAnswers.Asks;
import org.attune.core.course.Respondent;
import org.attune.core.course.StrainReports;
import org.attune.core.course.StrainReports.Report;
import org.attune.core.course.StrainReports.Said;
import org.attune.core.instrument.Instrument;
import org.attune.core.instrument.Item;
import org.attune.core.instrument.Item.Feature;
import org.attune.core.instrument.Scale;
import org.attune.core.instrument.ScaleKey;
import org.attune.core.instrument.Scoring;
import org.attune.store.forms.FormRecord;
import org.attune.store.forms.HalfView;
import org.attune.web.forms.FormBook;

/// Makes a case for the rules out of its forms, as far as the asker may see them.
///
/// A half that is sealed, kept or not scored is a session without a score: nothing is put in its place.
///
/// @param instrument the form that the line is drawn of
record CaseMaking(Instrument instrument) {

    /// The form of a case that has none yet.
    private static final String USUAL = "attune-check";

    CaseMaking {
        requireNonNull(instrument, "instrument");
    }

    /// Makes cases by the instrument that most of these forms are made of.
    static CaseMaking of(FormBook book, List<FormRecord> forms) {
        Map<String, Long> counts = forms.stream()
                .collect(Collectors.groupingBy(record -> record.form().edition().instrument(), Collectors.counting()));
        return book.listShown().stream()
                .max(Comparator.comparingLong((Instrument one) -> counts.getOrDefault(one.id(), 0L))
                        .thenComparing(one -> one.id().equals(USUAL)))
                .map(CaseMaking::new)
                .orElseThrow();
    }

    /// The case.
    ///
    /// @param pseudonym what it is called
    /// @param lastSession the last session that took place, scored or not
    /// @param forms its forms, in any order; those of other instruments are passed over
    Case make(String pseudonym, int lastSession, List<FormRecord> forms) {
        List<FormRecord> ours = forms.stream()
                .filter(record -> record.form().edition().instrument().equals(instrument.id()))
                .sorted((a, b) -> Integer.compare(session(a), session(b)))
                .toList();
        List<Answer> answers = new ArrayList<>();
        List<Report> reports = new ArrayList<>();
        for (FormRecord record : ours) {
            Map<String, Integer> client = record.client().content().points();
            answers.addAll(degrees(session(record), client));
            reports.addAll(reports(session(record), Respondent.CLIENT, client));
            reports.addAll(reports(session(record), Respondent.THERAPIST, record.therapist().content().points()));
        }
        return new Case(pseudonym, course(ours.stream().map(FormRecord::client).toList(), ours, lastSession),
                course(ours.stream().map(FormRecord::therapist).toList(), ours, lastSession), new ItemAnswers(answers),
                new StrainReports(reports));
    }

    private Course course(List<HalfView> halves, List<FormRecord> forms, int lastSession) {
        Scale scale = key().scale();
        int[] sessions = new int[forms.size()];
        double[] points = new double[forms.size()];
        int scores = 0;
        for (int i = 0; i < forms.size(); i++) {
            OptionalDouble score = halves.get(i).content().score(this::score);
            if (score.isPresent()) {
                sessions[scores] = session(forms.get(i));
                points[scores++] = scale.turn(score.getAsDouble());
            }
        }
        return scores == 0 ? Course.none(scale) : Course.ofFirst(scores, scale, sessions, points, lastSession);
    }

    private OptionalDouble score(Map<String, Integer> points) {
        Map<String, Double> answers = new HashMap<>();
        points.forEach((item, answer) -> answers.put(item, answer.doubleValue()));
        return Scoring.score(instrument, key(), answers) instanceof Scoring.Score.Scored scored
                ? OptionalDouble.of(scored.points())
                : OptionalDouble.empty();
    }

    private List<Answer> degrees(int session, Map<String, Integer> points) {
        List<Answer> degrees = new ArrayList<>();
        for (Item item : instrument.items()) {
            Integer answer = points.get(item.id());
            if (answer != null && key().items().contains(item.id())) {
                degrees.add(new Answer(session, item.id(), Asks.DEGREE,
                        item.oriented(answer, key().scale().orientation()), item.answers().highest()));
            }
        }
        return degrees;
    }

    private List<Report> reports(int session, Respondent by, Map<String, Integer> points) {
        List<Report> reports = new ArrayList<>();
        for (Item item : instrument.items()) {
            Integer answer = points.get(item.id());
            if (answer != null && item.feature() == Feature.REPORT) {
                boolean isStrain = item.counted(answer) > item.answers().lowest();
                reports.add(new Report(session, by, isStrain ? Said.STRAIN : Said.NO_STRAIN));
            }
        }
        return reports;
    }

    private ScaleKey key() {
        return instrument.scales().getFirst();
    }

    private static int session(FormRecord record) {
        return record.form().meeting().number();
    }
}
