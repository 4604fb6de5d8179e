package org.attune.core.detection.changes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.attune.core.detection.Courses.rule;
import static org.attune.core.detection.Sight.RETROSPECT;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.attune.core.course.Case;
import org.attune.core.course.Course;
import org.attune.core.detection.Courses;
import org.attune.core.detection.Flag;
import org.attune.core.detection.Rule;
import org.attune.core.instrument.MeasurementError;
import org.attune.core.instrument.Orientation;
import org.attune.core.instrument.Scale;
import org.attune.core.internal.wording.Wording;
import org.attune.core.reference.Differences;
import org.attune.core.reference.Reference;
import org.attune.core.reference.ReferenceTable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Every criterion at every interval against R's suddengains, and its table of gains in the data that come with it.
///
/// A gain, there, is a fall of the score as given, so the score is taken as oriented; a loss is a rise, so it is turned.
class SuddenChangeReferenceTest {

    private static final String SOURCE = "R suddengains 0.7.2";
    private static final Path SGDATA = Path.of("..", "samples", "sgdata-bdi.csv");

    @Test
    void agreesOnEveryCriterionOfGains() {
        Differences found = new Differences();
        for (JsonNode c : Reference.cases("suddengains")) {
            String cut = "cut=" + Wording.plain(c.get("crit1_cutoff").asDouble());
            Scale scale = scale(c.get("name").asString(), Orientation.HIGHER_IS_BETTER);
            compare(found, c, "sg_details", rule("sudden-change", cut), scale);
            compare(found, c, "sg_fixed_critical", rule("sudden-change", cut, "t=fixed"), scale);
            compare(found, c, "sg_no_pct", rule("sudden-change", cut, "share=0"), scale);
        }
        ReferenceTable.record("sudden change, criteria of gains", "suddengains.json", SOURCE, found, 0);
    }

    @Test
    void agreesOnEveryCriterionOfLosses() {
        Differences found = new Differences();
        for (JsonNode c : Reference.cases("suddengains")) {
            String cut = "cut=" + Wording.plain(c.get("crit1_cutoff").asDouble());
            Scale scale = scale(c.get("name").asString(), Orientation.LOWER_IS_BETTER);
            compare(found, c, "sl_details", rule("sudden-change", cut, "as=suddengains-loss"), scale);
        }
        ReferenceTable.record("sudden change, criteria of losses", "suddengains.json", SOURCE, found, 0);
    }

    @Test
    void agreesOnGainsLossesAndReversalsOfPublishedData() throws IOException {
        Differences found = new Differences();
        JsonNode theirs = Reference.cases("suddengains_sgdata").getFirst();
        Map<Integer, Course> asGiven = sgdata(scale("bdi", Orientation.HIGHER_IS_BETTER));
        Map<Integer, Course> turned = sgdata(scale("bdi", Orientation.LOWER_IS_BETTER));
        var gain = rule("sudden-change", "cut=7");
        var loss = rule("sudden-change", "cut=7", "as=suddengains-loss");
        found.same("cases", asGiven.size(), theirs.get("n").asInt());
        found.same("gains", intervals(asGiven, gain), listed(theirs.get("gains_cut7")));
        found.same("losses", intervals(turned, loss), listed(theirs.get("losses_cut7")));
        for (JsonNode row : theirs.get("bysg")) {
            Course course = asGiven.get(row.get("id").asInt());
            List<Flag> flags = gain.judge(Case.of("heron", course), RETROSPECT).flagsFound();
            compareRow(found, row, flags);
        }
        ReferenceTable.record("sudden change, gains and reversals of sgdata", "suddengains_sgdata.json", SOURCE, found,
                0);
    }

    private static void compareRow(Differences found, JsonNode row, List<Flag> flags) {
        String at = row.get("id_sg").asString();
        found.same(at + " in this case", flags.size(), row.get("sg_freq_byperson").asInt());
        SuddenFall fall = flags.stream()
                .filter(flag -> flag.session() == row.get("sg_session_n").asInt() + 1)
                .map(flag -> (SuddenFall) flag.evidence())
                .findFirst()
                .orElseThrow();
        found.same(at + " before", fall.at().points() + fall.at().fallFromBefore(), row.get("sg_bdi_n").asDouble());
        found.same(at + " after", fall.at().points(), row.get("sg_bdi_n1").asDouble());
        found.same(at + " size", fall.at().fallFromBefore(), row.get("sg_magnitude").asDouble());
        found.same(at + " half way", fall.halfWay(), row.get("sg_reversal_value").asDouble());
        found.same(at + " reversed", fall.reversedSession().isPresent() ? 1 : 0, row.get("sg_reversal").asInt());
    }

    private static void compare(Differences found, JsonNode c, String table, Rule rule, Scale scale) {
        SuddenChange sudden = (SuddenChange) rule;
        JsonNode rows = c.get(table).get("rows");
        int sessions = c.get("columns").size();
        for (int row = 0; row < rows.size(); row++) {
            String at = c.get("name").asString() + " " + table + " " + c.get("ids").get(row).asString();
            Course course = course(scale, c.get("values").get(row).valueStream().map(JsonNode::asString).toList());
            List<String> ours = criteria(sudden, course, sessions, !table.equals("sg_no_pct"));
            found.same(at, ours.toString(), rows.get(row).valueStream().map(JsonNode::asString).toList().toString());
            List<Integer> flagged = new ArrayList<>();
            for (int session = 3; session < sessions; session++) {
                if (ours.get(ours.size() - sessions + session).equals("1")) {
                    flagged.add(session);
                }
            }
            Case one = Case.of("heron", course);
            found.same(at + " flags", rule.judge(one, RETROSPECT).flagsFound().stream().map(Flag::session).toList(),
                    flagged);
        }
    }

    /// The three criteria and their conjunction at the intervals that end with session 3 up to the last but one: four blocks, an
    /// empty text where a score that is needed is missing.
    private static List<String> criteria(SuddenChange rule, Course course, int sessions, boolean second) {
        List<List<String>> blocks = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (int session = 3; session < sessions; session++) {
            int at = course.indexOf(session);
            int before = course.indexOf(session - 1);
            boolean known = at >= 0 && before >= 0;
            double points = known ? course.pointsAt(before) : 0;
            double fall = known ? points - course.pointsAt(at) : 0;
            Windows windows = Windows.around(course, session);
            String one = answer(known, fall >= rule.cutPoints(course.scale()));
            String two = answer(known && second, rule.isLargeEnough(course.scale(), points, fall));
            String three = answer(windows.areFilled(), windows.fall(rule.critical()));
            blocks.get(0).add(one);
            blocks.get(1).add(two);
            blocks.get(2).add(three);
            boolean all = one.equals("1") && three.equals("1") && (!second || two.equals("1"));
            blocks.get(3).add(answer(known && windows.areFilled(), all));
        }
        return blocks.stream().flatMap(List::stream).toList();
    }

    private static String answer(boolean known, boolean holds) {
        if (!known) {
            return "";
        }
        return holds ? "1" : "0";
    }

    private static Scale scale(String name, Orientation orientation) {
        double[] ends = switch (name) {
            case "wai_like" -> new double[] {1, 5, 0.0001};
            case "phq_like" -> new double[] {0, 27, 1};
            default -> new double[] {0, 63, 1};
        };
        return new Scale(name, ends[0], ends[1], ends[2], orientation, new MeasurementError.Unpublished());
    }

    private static Course course(Scale scale, List<String> written) {
        List<String> scores = written.stream().map(text -> text.isEmpty() || text.equals("NA") ? "-" : text).toList();
        return Courses.course(scale, String.join(" ", scores));
    }

    /// The twelve sessions of each case; intake and follow-up are left out, as in the reference.
    private static Map<Integer, Course> sgdata(Scale scale) throws IOException {
        List<String> lines = Files.readAllLines(SGDATA, UTF_8);
        List<String> columns = List.of(lines.getFirst().split(","));
        int first = columns.indexOf("\"bdi_s1\"");
        Map<Integer, Course> courses = new TreeMap<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            courses.put(Integer.parseInt(cells[0]),
                    course(scale, List.of(cells).subList(first, first + 12)));
        }
        return courses;
    }

    private static List<String> intervals(Map<Integer, Course> courses, Rule rule) {
        List<String> intervals = new ArrayList<>();
        courses.forEach((id, course) -> rule.judge(Case.of("heron", course), RETROSPECT).flagsFound().forEach(
                flag -> intervals
                        .add(String.format(Locale.ROOT, "%d %dto%d", id, flag.session() - 1, flag.session()))));
        return intervals;
    }

    private static List<String> listed(JsonNode table) {
        List<String> intervals = new ArrayList<>();
        for (int i = 0; i < table.get("id").size(); i++) {
            intervals.add(table.get("id").get(i).asInt() + " " + table.get("interval").get(i).asString());
        }
        return intervals;
    }
}
