package org.attune.core.simulation.fit;

import java.util.Arrays;
import java.util.List;

import org.attune.core.detection.steady.FallModel;
import org.attune.core.reference.Differences;
import org.attune.core.reference.Reference;
import org.attune.core.reference.ReferenceCourses;
import org.attune.core.reference.ReferenceTable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// What fitting and calibrating are made of, against the reference program's numbers.
class PracticeReferenceTest {

    private static final String FILE = "steady_or_fallen.json";
    private static final String SOURCE = "our scalar Python program";
    private static final double TOLERANCE = 1e-9;

    @Test
    void unpacksTheFittedNumbersIntoAModel() {
        Differences differences = new Differences();
        for (JsonNode one : practice().get("unpack")) {
            double lowest = one.get("lo").asDouble();
            double span = one.get("hi").asDouble() - lowest;
            JsonNode theirs = one.get("params");
            FallModel ours = FitScale.unpack(Reference.numbers(one.get("u")));
            differences.add("mu", lowest + ours.level().mean() * span, theirs.get("mu"));
            differences.add("omega", ours.level().spread() * span, theirs.get("omega"));
            differences.add("rho", ours.level().rise() * span, theirs.get("rho"));
            differences.add("tau", ours.level().riseSpread() * span, theirs.get("tau"));
            differences.add("kappa", ours.level().riseSessions(), theirs.get("kappa"));
            differences.add("phi", ours.noise().carryOver(), theirs.get("phi"));
            differences.add("q", ours.noise().drift(), theirs.get("q"));
            differences.add("s0", ours.noise().typical() * span, theirs.get("s0"));
            differences.add("v", ours.noise().variety(), theirs.get("v"));
            differences.add("h", ours.fall().begins(), theirs.get("h"));
            differences.add("hr", ours.fall().mends(), theirs.get("hr"));
            differences.add("d0", ours.fall().depth(), theirs.get("d0"));
            differences.add("ds", ours.fall().depthSpread(), theirs.get("ds"));
            differences.add("qd", ours.fall().depthDrift(), theirs.get("qd"));
        }
        ReferenceTable.record("fit: fitted numbers as a model", FILE, SOURCE, differences, TOLERANCE);
    }

    @Test
    void centresAndSpreadsThePriorsAlike() {
        JsonNode theirs = practice().get("pack_centre_scale");
        Differences differences = new Differences();
        differences.addAll("centre", new FitScale(0.72).centre(), Reference.numbers(theirs.get(0)));
        differences.addAll("spread", FitScale.spread(), Reference.numbers(theirs.get(1)));
        ReferenceTable.record("fit: centres and spreads of the priors", FILE, SOURCE, differences, TOLERANCE);
    }

    @Test
    void findsTheSameResidualsAndWeights() {
        Differences differences = new Differences();
        compare(differences, practice().get("residuals_about"), Residuals.Counting.BY_CHANCE_OF_STEADY, 1, 3, 4);
        compare(differences, practice().get("residuals_at_most"), Residuals.Counting.ALL, 1);
        ReferenceTable.record("calibration: residuals and their weights", FILE, SOURCE, differences, TOLERANCE);
    }

    private static void compare(Differences differences, JsonNode theirs, Residuals.Counting counting, int... series) {
        List<JsonNode> cases = Reference.cases("steady_or_fallen");
        List<Residuals.Residual> ours = Arrays.stream(series)
                .mapToObj(cases::get)
                .flatMap(c -> residuals(c, counting).stream())
                .toList();
        differences.same("count of residuals", ours.size(), theirs.size());
        for (int i = 0; i < ours.size(); i++) {
            differences.add("residual " + i, ours.get(i).z(), theirs.get(i).get(0));
            differences.add("weight " + i, ours.get(i).weight(), theirs.get(i).get(1));
        }
    }

    private static List<Residuals.Residual> residuals(JsonNode c, Residuals.Counting counting) {
        return Residuals.of(ReferenceCourses.model(c), List.of(ReferenceCourses.course(c)), counting).all();
    }

    @Test
    void countsTheSameRisingEdges() {
        Differences differences = new Differences();
        for (JsonNode one : practice().get("edge_rate")) {
            double[][] runs = one.get("runs").valueStream().map(Reference::numbers).toArray(double[][]::new);
            differences.add("rate over " + one.get("c"), new ChanceRuns(runs).flagsPer12(one.get("c").asDouble()),
                    one.get("rate"));
        }
        ReferenceTable.record("calibration: flags per 12 scored sessions", FILE, SOURCE, differences, TOLERANCE);
    }

    private static JsonNode practice() {
        return Reference.read("steady_or_fallen").get("practice");
    }
}
