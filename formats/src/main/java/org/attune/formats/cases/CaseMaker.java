package org.attune.formats.cases;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.attune.core.course.Case;
import org.attune.core.course.Course;
import org.attune.core.course.ItemAnswers;
import org.attune.core.course.StrainReports;
import org.attune.core.instrument.Orientation;
import org.attune.core.instrument.Scale;
import org.attune.formats.ProblemKind;
import org.attune.formats.courses.Roles;
import org.attune.formats.courses.Roles.Role;
import org.attune.formats.courses.SessionDates;

/// Makes cases out of their rows: puts them in order, settles scores given twice, orients, and scores single answers.
///
/// One maker works in one thread. What it makes depends on the rows of the case alone, and not on their order.
public final class CaseMaker {

    private final Roles roles;
    private final SessionDates dates;
    private final ItemForms forms;
    private int[] sessions = new int[64];
    private double[] points = new double[64];

    /// A maker of cases whose rows have session numbers.
    ///
    /// @param roles what each series is for
    public CaseMaker(Roles roles) {
        this(roles, new SessionDates());
    }

    /// A maker of cases whose rows have dates, if any date was read, and else session numbers.
    ///
    /// @param roles what each series is for
    /// @param dates every date that was read
    public CaseMaker(Roles roles, SessionDates dates) {
        this.roles = roles;
        this.dates = dates;
        this.forms = new ItemForms(roles);
    }

    /// Makes the cases of one id, one for each scale looked at on which it has scores, and adds them to a batch.
    public void make(String id, CaseRows rows, CaseBatch batch) {
        if (dates.areGiven()) {
            numberDates(rows, dates);
        }
        if (dates.areGiven() || !rows.areInOrder()) {
            rows.sort();
            settle(id, rows, batch);
        }
        forms.clear();
        for (int i = 0; roles.haveForms() && i < rows.count(); i++) {
            forms.take(rows.session(i), rows.series(i), rows.value(i));
        }
        StrainReports reports = forms.reports();
        List<Case> made = new ArrayList<>();
        for (int k = 0; k < roles.looked().size(); k++) {
            Course course = course(k, Role.COURSE, rows);
            ItemAnswers answers = forms.answers(k, made.isEmpty());
            if (course.scores() > 0) {
                made.add(new Case(id, course, course(k, Role.COUNTERPART, rows), answers,
                        made.isEmpty() ? reports : StrainReports.NONE));
            }
        }
        if (made.isEmpty() && !roles.looked().isEmpty() && forms.saysStrain()) {
            made.add(new Case(id, course(0, Role.COURSE, rows), course(0, Role.COUNTERPART, rows),
                    forms.answers(0, true), reports));
        }
        batch.addCases(made, rows);
    }

    /// Replaces dates by their rank among the dates of the case.
    private static void numberDates(CaseRows rows, SessionDates dates) {
        int[] days = new int[rows.count()];
        for (int i = 0; i < rows.count(); i++) {
            days[i] = dates.order(rows.session(i));
        }
        int[] distinct = Arrays.stream(days).sorted().distinct().toArray();
        for (int i = 0; i < rows.count(); i++) {
            rows.number(i, Arrays.binarySearch(distinct, days[i]) + 1);
        }
        rows.end(distinct.length);
    }

    /// Keeps one of several rows that say the same, none of several that differ, and no row that is not looked at.
    private void settle(String id, CaseRows rows, CaseBatch batch) {
        int kept = 0;
        int from = 0;
        while (from < rows.count()) {
            int to = from + 1;
            while (to < rows.count() && rows.areAlike(from, to)) {
                to++;
            }
            if (rows.series(from) >= 0 && roles.isLookedAt(rows.series(from))
                    && (to == from + 1 || agree(id, rows, from, to, batch))) {
                rows.move(from, kept);
                kept++;
            }
            from = to;
        }
        rows.keepFirst(kept);
    }

    private boolean agree(String id, CaseRows rows, int from, int to, CaseBatch batch) {
        boolean isSame = true;
        for (int i = from + 1; i < to; i++) {
            isSame &= rows.value(i) == rows.value(from);
        }
        String what = "Case " + id + " has session " + rows.session(from) + " on "
                + roles.series(rows.series(from)).scaleName().orElse("its scale") + " more than once";
        String first = batch.placeWords(rows.place(from));
        if (isSame) {
            batch.leaveOut(ProblemKind.REPEATED, rows.place(to - 1), to - from - 1,
                    what + ", each time the same; first in " + first
                            + ". One was kept.",
                    "Remove the others.");
        } else {
            batch.leaveOut(ProblemKind.CONTRADICTION, rows.place(to - 1), to - from,
                    what + ", with different values; first in " + first
                            + ". All were left out.",
                    "Find out which is right, or number the sessions anew.");
        }
        return isSame;
    }

    private Course course(int k, Role role, CaseRows rows) {
        Scale scale = roles.looked().get(k).scale();
        if (sessions.length <= rows.count()) {
            sessions = new int[2 * rows.count()];
            points = new double[2 * rows.count()];
        }
        int count = 0;
        for (int i = 0; i < rows.count(); i++) {
            sessions[count] = rows.session(i);
            points[count] = rows.value(i);
            count += roles.isFor(rows.series(i), role, k) ? 1 : 0;
        }
        orient(scale, count);
        Course given = Course.ofFirst(count, scale, sessions, points, rows.lastSession());
        return forms.isEmpty() ? given : forms.fill(given, k, role);
    }

    private void orient(Scale scale, int count) {
        double lowest = scale.lowest();
        double highest = scale.highest();
        for (int i = 0; i < count; i++) {
            if (points[i] < lowest || points[i] > highest) {
                points[i] = within(scale, points[i]);
            }
        }
        if (scale.orientation() == Orientation.LOWER_IS_BETTER) {
            for (int i = 0; i < count; i++) {
                points[i] = scale.turn(points[i]);
            }
        }
    }

    /// A score that rounding has put a hair's breadth beyond an end of the scale counts as the end; every other is kept
    /// as it was given.
    static double within(Scale scale, double raw) {
        return Math.max(scale.lowest(), Math.min(scale.highest(), raw));
    }
}
