package org.attune.web.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.attune.core.course.Respondent;
import org.attune.core.course.StrainReports.Report;
import org.attune.core.course.StrainReports.Said;
import org.attune.core.instrument.Instrument;
import org.attune.core.instrument.Item;
import org.attune.core.instrument.Item.Feature;

/// What people said outright about strain in a form.
public final class Strain {

    private Strain() {}

    /// What one person said; nothing where the form does not ask, or they left it out, or it may not be seen.
    ///
    /// @param points their answers, as far as they may be seen
    public static List<Report> reports(Instrument instrument, int session, Respondent by, Map<String, Integer> points) {
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
}
