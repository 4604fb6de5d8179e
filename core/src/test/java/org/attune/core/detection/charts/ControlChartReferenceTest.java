package org.attune.core.detection.charts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.DoubleStream;

import org.attune.core.course.Case;
import org.attune.core.course.Course;
import org.attune.core.detection.Flag;
import org.attune.core.detection.Rule;
import org.attune.core.detection.Sight;
import org.attune.core.detection.rules.ShippedRules;
import org.attune.core.instrument.MeasurementError;
import org.attune.core.instrument.Orientation;
import org.attune.core.instrument.Scale;
import org.attune.core.reference.Differences;
import org.attune.core.reference.Reference;
import org.attune.core.reference.ReferenceTable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Individuals charts, EWMA and CUSUM against R's qcc: the lines, and the sessions that each rule flags.
class ControlChartReferenceTest {

    private static final String FILE = "qcc.json";
    private static final String SOURCE = "R 4.2.2, qcc 2.7";
    private static final double TOLERANCE = 1e-9;
    /// Moving ranges of more than two scores have no user here.
    private static final int RANGE_OF = 2;

    @Test
    void drawsTheIndividualsChartOfQcc() {
        Differences differences = new Differences();
        for (JsonNode c : Reference.cases("qcc")) {
            if (c.get("mr_span").asInt() == RANGE_OF) {
                JsonNode theirs = c.get("shewhart");
                double sigmas = c.get("nsigmas").asDouble();
                ChartLine line = ChartLine.through(course(c), baseline(c), ChartConstant.QCC);
                String where = "case " + c.get("id") + " ";
                differences.add(where + "centre", line.centre(), theirs.get("center"));
                differences.add(where + "sigma", line.sigma(), theirs.get("sigma"));
                differences.add(where + "lcl", line.centre() - sigmas * line.sigma(), theirs.get("lcl"));
                differences.add(where + "ucl", line.centre() + sigmas * line.sigma(), theirs.get("ucl"));
                differences.add(where + "exact sigma",
                        ChartLine.through(course(c), baseline(c), ChartConstant.EXACT).sigma(),
                        theirs.get("sigma_exact_d2"));
            }
        }
        ReferenceTable.record("individuals chart: centre, sigma, limits", FILE, SOURCE, differences, TOLERANCE);
    }

    @Test
    void flagsWhereScoresBeginToLieBelowTheIndividualsChartOfQcc() {
        Differences differences = new Differences();
        for (JsonNode c : Reference.cases("qcc")) {
            if (c.get("mr_span").asInt() == RANGE_OF) {
                double lower = c.get("shewhart").get("lcl").asDouble();
                List<Integer> beyond = counts(c.get("shewhart").get("beyond"));
                double[] x = Reference.numbers(c.get("x"));
                differences.same("case " + c.get("id") + " flags",
                        flags(c, "xmr", Map.of("sigmas", text(c, "nsigmas"))),
                        edges(c, i -> beyond.contains(i + 1) && x[i] < lower));
            }
        }
        ReferenceTable.record("xmr: flagged sessions", FILE, SOURCE, differences, 0);
    }

    @Test
    void drawsTheWeightedAverageOfQcc() {
        Differences differences = new Differences();
        for (JsonNode c : Reference.cases("qcc")) {
            JsonNode theirs = c.get("ewma");
            if (theirs != null) {
                Ewma rule = new Ewma(basis(c), theirs.get("lambda").asDouble(), theirs.get("nsigmas").asDouble());
                Course course = course(c);
                ChartLine line = ChartLine.through(course, baseline(c), ChartConstant.QCC);
                for (int i = 0; i < course.scores(); i++) {
                    String where = "case " + c.get("id") + " score " + (i + 1);
                    differences.add(where + " z", rule.smoothed(course, i, line.centre()), theirs.get("z").get(i));
                    differences.add(where + " lcl", rule.limit(i, line.centre(), line.sigma()),
                            theirs.get("lcl").get(i));
                }
                List<Integer> violations = counts(theirs.get("violations"));
                differences.same("case " + c.get("id") + " flags",
                        flags(c, "ewma",
                                Map.of("lambda", theirs.get("lambda").toString(), "sigmas",
                                        theirs.get("nsigmas").toString())),
                        edges(c, i -> violations.contains(i + 1)
                                && theirs.get("z").get(i).asDouble() < theirs.get("lcl").get(i).asDouble()));
            }
        }
        ReferenceTable.record("ewma: average, lower limit, flagged sessions", FILE, SOURCE, differences, TOLERANCE);
    }

    @Test
    void addsUpTheLowerSumOfQcc() {
        Differences differences = new Differences();
        for (JsonNode c : Reference.cases("qcc")) {
            JsonNode theirs = c.get("cusum");
            if (theirs != null) {
                double k = theirs.get("se_shift").asDouble() / 2;
                String h = theirs.get("decision_interval").toString();
                Cusum rule = new Cusum(basis(c), k, Double.parseDouble(h));
                Course course = course(c);
                ChartLine line = ChartLine.through(course, baseline(c), ChartConstant.QCC);
                differences.add("case " + c.get("id") + " sigma", line.sigma(), theirs.get("sigma"));
                for (int i = 0; i < course.scores(); i++) {
                    differences.add("case " + c.get("id") + " score " + (i + 1) + " sum",
                            -rule.sum(course, i, line.centre(), line.sigma()), theirs.get("neg").get(i));
                }
                List<Integer> lower = counts(theirs.get("lower"));
                differences.same("case " + c.get("id") + " flags",
                        flags(c, "cusum", Map.of("k", Double.toString(k), "h", h)),
                        edges(c, i -> lower.contains(i + 1)));
            }
        }
        ReferenceTable.record("cusum: lower sum, flagged sessions", FILE, SOURCE, differences, TOLERANCE);
    }

    /// The first of each run after the baseline, as sessions.
    private static List<Integer> edges(JsonNode c, IntPredicate out) {
        List<Integer> edges = new ArrayList<>();
        boolean before = false;
        for (int i = baseline(c); i < c.get("x").size(); i++) {
            boolean now = out.test(i);
            if (now && !before) {
                edges.add(i + 1);
            }
            before = now;
        }
        return edges;
    }

    private static List<Integer> flags(JsonNode c, String rule, Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(settings);
        all.put("baseline", text(c, "baseline"));
        all.put("d2", "qcc");
        Rule made = ShippedRules.catalogue().make(rule, all);
        return made.judge(Case.of("reference", course(c)), Sight.RETROSPECT)
                .flagsFound()
                .stream()
                .map(Flag::session)
                .toList();
    }

    private static List<Integer> counts(JsonNode list) {
        return Arrays.stream(Reference.counts(list)).boxed().toList();
    }

    private static String text(JsonNode c, String field) {
        return String.format(Locale.ROOT, "%d", c.get(field).asInt());
    }

    private static int baseline(JsonNode c) {
        return c.get("baseline").asInt();
    }

    private static ChartBasis basis(JsonNode c) {
        return new ChartBasis(baseline(c), ChartConstant.QCC);
    }

    private static Course course(JsonNode c) {
        double[] x = Reference.numbers(c.get("x"));
        double least = DoubleStream.of(x).min().orElseThrow();
        double most = DoubleStream.of(x).max().orElseThrow();
        double margin = Math.max(1e-6, most - least);
        Scale scale = new Scale("reference", least - margin, most + margin, margin / 1000, Orientation.HIGHER_IS_BETTER,
                new MeasurementError.Unpublished());
        return Course.ofEverySession(scale, x);
    }
}
