package org.attune.formats.cases;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.attune.core.course.Course;
import org.attune.core.course.ItemAnswers;
import org.attune.core.course.ItemAnswers.Answer;
import org.attune.core.course.ItemAnswers.Asks;
import org.attune.core.course.Respondent;
import org.attune.core.course.StrainReports;
import org.attune.core.course.StrainReports.Report;
import org.attune.core.course.StrainReports.Said;
import org.attune.core.instrument.Item;
import org.attune.core.instrument.Item.Feature;
import org.attune.core.instrument.Scale;
import org.attune.core.instrument.Scoring;
import org.attune.core.instrument.Scoring.Score;
import org.attune.formats.courses.Roles;
import org.attune.formats.courses.Roles.Looked;
import org.attune.formats.courses.Roles.Role;
import org.attune.formats.courses.Series;
import org.attune.formats.instruments.KnownScale;

/// The single answers of one case, gathered into forms: one person, one instrument, one session.
final class ItemForms {

    /// Which form an answer stands on.
    private record FormKey(Respondent by, String instrument) {}

    private final Roles roles;
    private final Map<FormKey, TreeMap<Integer, Map<String, Double>>> forms = new HashMap<>();
    private final List<Answer> strainAnswers = new ArrayList<>();
    private final List<Report> reports = new ArrayList<>();

    ItemForms(Roles roles) {
        this.roles = roles;
    }

    void clear() {
        if (!isEmpty() || saysStrain()) {
            forms.clear();
            strainAnswers.clear();
            reports.clear();
        }
    }

    /// Whether there are no forms to score.
    boolean isEmpty() {
        return forms.isEmpty();
    }

    /// Whether anybody said anything about strain, yes or no.
    boolean saysStrain() {
        return !strainAnswers.isEmpty() || !reports.isEmpty();
    }

    /// Takes in a row, whatever it is.
    void take(int session, int series, double raw) {
        boolean isAnswer = roles.role(series) == Role.ANSWERS;
        if (!isAnswer && !roles.asksAboutStrain(series)) {
            return;
        }
        switch (roles.series(series)) {
            case Series.Answers answers -> {
                if (isAnswer) {
                    forms.computeIfAbsent(new FormKey(answers.by(), answers.instrument().id()), key -> new TreeMap<>())
                            .computeIfAbsent(session, key -> new HashMap<>()).put(answers.item().id(), raw);
                }
                takeStrain(session, answers.by(), answers.item(), raw);
            }
            case Series.Total total -> {
                if (total.by() == roles.watch().respondent()) {
                    strainAnswers.add(strain(session, total.scale().name(), raw > total.scale().lowest()));
                }
            }
            case Series.Unknown unknown -> {
            }
        }
    }

    private void takeStrain(int session, Respondent by, Item item, double raw) {
        boolean isYes = item.counted(raw) > item.answers().lowest();
        if (item.feature() == Feature.REPORT) {
            reports.add(new Report(session, by, isYes ? Said.STRAIN : Said.NO_STRAIN));
        } else if (item.feature() == Feature.SCREENER && by == roles.watch().respondent()) {
            strainAnswers.add(strain(session, item.id(), isYes));
        }
    }

    private static Answer strain(int session, String item, boolean isYes) {
        return new Answer(session, item, Asks.STRAIN, isYes ? 1 : 0, 1);
    }

    StrainReports reports() {
        return reports.isEmpty() ? StrainReports.NONE : new StrainReports(reports);
    }

    /// The single answers behind a scale, oriented; with those about strain where they are wanted.
    ItemAnswers answers(int k, boolean withStrain) {
        if (isEmpty() && !saysStrain()) {
            return ItemAnswers.NONE;
        }
        List<Answer> answers = new ArrayList<>(withStrain ? strainAnswers : List.of());
        Looked looked = roles.looked().get(k);
        if (looked.known() instanceof KnownScale.OfInstrument known) {
            forms(roles.watch().respondent(), known).forEach((session, form) -> {
                for (Item item : known.instrument().items()) {
                    Double raw = form.get(item.id());
                    if (raw != null && known.key().items().contains(item.id()) && item.feature() != Feature.SCREENER) {
                        answers.add(degree(session, item, raw, looked.scale()));
                    }
                }
            });
        }
        return answers.isEmpty() ? ItemAnswers.NONE : new ItemAnswers(answers);
    }

    private static Answer degree(int session, Item item, double raw, Scale scale) {
        double oriented = item.oriented(raw, scale.orientation());
        return new Answer(session, item.id(), Asks.DEGREE, oriented, item.answers().highest());
    }

    /// A course with the scores of forms at the sessions that have no given total. A total that somebody wrote down
    /// stands.
    Course fill(Course given, int k, Role role) {
        Looked looked = roles.looked().get(k);
        if (!(looked.known() instanceof KnownScale.OfInstrument known)) {
            return given;
        }
        Respondent by = role == Role.COURSE ? roles.watch().respondent() : roles.watch().counterpart();
        TreeMap<Integer, Double> scores = new TreeMap<>();
        forms(by, known).forEach((session, form) -> {
            if (Scoring.score(known.instrument(), known.key(), form) instanceof Score.Scored scored) {
                scores.put(session, looked.scale().turn(CaseMaker.within(looked.scale(), scored.points())));
            }
        });
        for (int i = 0; i < given.scores(); i++) {
            scores.put(given.sessionAt(i), given.pointsAt(i));
        }
        int[] sessions = scores.keySet().stream().mapToInt(Integer::intValue).toArray();
        double[] points = scores.values().stream().mapToDouble(Double::doubleValue).toArray();
        return Course.of(looked.scale(), sessions, points, given.lastSession());
    }

    private Map<Integer, Map<String, Double>> forms(Respondent by, KnownScale.OfInstrument known) {
        TreeMap<Integer, Map<String, Double>> found = forms.get(new FormKey(by, known.instrument().id()));
        return found == null ? Map.of() : found;
    }
}
