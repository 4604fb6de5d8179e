package org.attune.web.line;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;

import org.attune.core.course.Case;
import org.attune.core.course.Course;
import org.attune.core.course.ItemAnswers;
import org.attune.core.course.ItemAnswers.Answer;
import org.attune.core.course.ItemAnswers.Asks;
import org.attune.core.course.Respondent;
import org.attune.core.course.StrainReports;
import org.attune.core.course.StrainReports.Report;
import org.attune.core.instrument.Item;
import org.attune.core.instrument.Scale;
import org.attune.store.forms.FormRecord;
import org.attune.store.forms.HalfView;
import org.attune.web.forms.FormScore;
import org.attune.web.forms.Strain;

/// Makes a case for the rules out of its forms, as far as the asker may see them.
///
/// A half that is sealed, kept or not scored is a session without a score: nothing is put in its place.
///
/// @param given the forms that the line is drawn of
record CaseMaking(CaseForms given) {

    CaseMaking {
        requireNonNull(given, "given");
    }

    /// The case.
    ///
    /// @param pseudonym what it is called
    /// @param lastSession the last session that took place, scored or not
    Case make(String pseudonym, int lastSession) {
        List<Answer> answers = new ArrayList<>();
        List<Report> reports = new ArrayList<>();
        for (FormRecord record : given.forms()) {
            Map<String, Integer> client = record.client().content().points();
            answers.addAll(degrees(CaseForms.session(record), client));
            reports.addAll(Strain.reports(given.instrument(), CaseForms.session(record), Respondent.CLIENT, client));
            reports.addAll(Strain.reports(given.instrument(), CaseForms.session(record), Respondent.THERAPIST,
                    record.therapist().content().points()));
        }
        return new Case(pseudonym, course(FormRecord::client, lastSession), course(FormRecord::therapist, lastSession),
                new ItemAnswers(answers), new StrainReports(reports));
    }

    private Course course(Function<FormRecord, HalfView> half, int lastSession) {
        Scale scale = given.scale();
        int[] sessions = new int[given.forms().size()];
        double[] points = new double[sessions.length];
        int scores = 0;
        for (FormRecord record : given.forms()) {
            OptionalDouble score = half.apply(record).content().score(this::score);
            if (score.isPresent()) {
                sessions[scores] = CaseForms.session(record);
                points[scores++] = scale.turn(score.getAsDouble());
            }
        }
        return scores == 0 ? Course.none(scale) : Course.ofFirst(scores, scale, sessions, points, lastSession);
    }

    private OptionalDouble score(Map<String, Integer> points) {
        return FormScore.of(given.instrument(), given.key(), points);
    }

    private List<Answer> degrees(int session, Map<String, Integer> points) {
        List<Answer> degrees = new ArrayList<>();
        for (Item item : given.instrument().items()) {
            Integer answer = points.get(item.id());
            if (answer != null && given.key().items().contains(item.id())) {
                degrees.add(new Answer(session, item.id(), Asks.DEGREE,
                        item.oriented(answer, given.scale().orientation()), item.answers().highest()));
            }
        }
        return degrees;
    }
}
