package org.attune.core.study;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

import org.attune.core.course.Course;
import org.attune.core.course.Respondent;
import org.attune.core.course.StrainReports;
import org.attune.core.course.StrainReports.Report;
import org.attune.core.course.StrainReports.Said;
import org.attune.core.instrument.MeasurementError;
import org.attune.core.instrument.Orientation;
import org.attune.core.instrument.Scale;
import org.attune.core.reference.Reference;
import org.attune.core.study.StudiedCase.Leaving;
import tools.jackson.databind.JsonNode;

/// The cases of the reference file study.json.
public final class InventedStudy {

    private static final Scale SCALE = new Scale("invented", -100, 100, 0.01, Orientation.HIGHER_IS_BETTER,
            new MeasurementError.Unpublished());

    private InventedStudy() {}

    /// The cases, each with what the client said as its only sighting.
    public static List<StudiedCase> cases(JsonNode c) {
        int[] clients = Reference.counts(c.get("client"));
        TreeMap<Integer, List<Integer>> rows = new TreeMap<>();
        for (int i = 0; i < clients.length; i++) {
            rows.computeIfAbsent(clients[i], client -> new ArrayList<>()).add(i);
        }
        return rows.values().stream().map(of -> one(c, of)).toList();
    }

    private static StudiedCase one(JsonNode c, List<Integer> rows) {
        List<Report> reports = new ArrayList<>();
        for (int row : rows) {
            int said = c.get("said").get(row).asInt();
            if (said >= 0) {
                reports.add(new Report(c.get("session").get(row).asInt(), Respondent.CLIENT,
                        said == 1 ? Said.STRAIN : Said.NO_STRAIN));
            }
        }
        Sighting sighting = Sighting.ofReports(new StrainReports(reports), Respondent.CLIENT);
        return new StudiedCase(course(c, "a", rows), course(c, "b", rows), course(c, "y", rows), List.of(sighting),
                Leaving.NOT_SAID);
    }

    private static Course course(JsonNode c, String field, List<Integer> rows) {
        List<Integer> scored = rows.stream().filter(row -> c.get(field).get(row).isNumber()).toList();
        return Course.of(SCALE, scored.stream().mapToInt(row -> c.get("session").get(row).asInt()).toArray(),
                scored.stream().mapToDouble(row -> c.get(field).get(row).asDouble()).toArray(), rows.size());
    }
}
