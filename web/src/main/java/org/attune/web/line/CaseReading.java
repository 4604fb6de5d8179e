package org.attune.web.line;

import java.util.List;

import org.attune.core.course.Case;
import org.attune.core.course.Course;
import org.attune.core.detection.Flag;
import org.attune.core.rupture.Rupture;
import org.attune.figures.chart.Calendar;
import org.attune.figures.chart.ChartedCourse.Voices;
import org.attune.figures.page.CasePanel;
import org.attune.figures.report.CaseSheet;
import org.attune.store.forms.FormRecord;
import org.attune.web.forms.FormBook;

/// What the rules say of a case, for every page that speaks of its scores.
public final class CaseReading {

    private static final Voices VOICES = new Voices("client", "therapist");

    private final CaseForms forms;
    private final Examiner.Reading rules;
    private final Case made;
    private final CaseSheet sheet;

    private CaseReading(CaseForms forms, Examiner.Reading rules, Case made) {
        this.forms = forms;
        this.rules = rules;
        this.made = made;
        this.sheet = rules.sheet(made);
    }

    /// Reads a case.
    ///
    /// @param examiner the rules
    /// @param book the forms that can be read
    /// @param pseudonym what the case is called
    /// @param seen its forms, as the asker may see them
    /// @param lastSession its last session, scored or not; 0 before the first
    public static CaseReading of(Examiner examiner, FormBook book, String pseudonym, List<FormRecord> seen,
            int lastSession) {
        CaseForms forms = CaseForms.of(book, seen).on(examiner::known);
        return new CaseReading(forms, examiner.of(forms.scale()), new CaseMaking(forms).make(pseudonym, lastSession));
    }

    CaseForms forms() {
        return forms;
    }

    Examiner.Reading rules() {
        return rules;
    }

    CaseSheet sheet() {
        return sheet;
    }

    CasePanel panel(Calendar calendar) {
        return new CasePanel(sheet, rules.runs(), VOICES, calendar);
    }

    /// The client's scores.
    public Course course() {
        return made.course();
    }

    /// The tensions that the scores show, in order of onset.
    public List<Rupture> tensions() {
        return sheet.tensions();
    }

    /// The flags of the default rule, the latest first.
    public List<Flag> flags() {
        return sheet.said().stream()
                .filter(said -> said.run().isAsked())
                .flatMap(said -> said.verdict().flagsFound().stream())
                .sorted((one, other) -> Integer.compare(other.session(), one.session()))
                .toList();
    }

    /// What became of the scores, without a number but those of sessions.
    public String inWords() {
        return inWords(panel(Calendar.NONE));
    }

    /// The same, of a panel that is there already.
    String inWords(CasePanel panel) {
        return made.course().scores() == 0 ? "There is no score to draw yet." : panel.findingInWords();
    }

    /// That there are too few scores for flags, and how many it takes; empty where there are enough.
    public String tooFew() {
        int scores = made.course().scores();
        int least = rules.leastScores();
        return scores >= least ? ""
                : "Nothing is flagged before " + least + " sessions have a score; so far " + switch (scores) {
                    case 0 -> "none has one.";
                    case 1 -> "one has.";
                    default -> scores + " have.";
                };
    }
}
