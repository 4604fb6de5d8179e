package org.attune.core.detection.steady;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import org.attune.core.course.Course;
import org.attune.core.detection.OnsetChances;
import org.attune.core.internal.stats.Normal;
import org.attune.core.reference.Differences;
import org.attune.core.reference.Reference;
import org.attune.core.reference.ReferenceCourses;
import org.attune.core.reference.ReferenceTable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// The filter, its smoother and its events against the reference program's numbers, field by field.
class SteadyOrFallenReferenceTest {

    private static final String FILE = "steady_or_fallen.json";
    private static final String SOURCE = "our scalar Python program";
    private static final double TOLERANCE = 1e-9;

    @Test
    void agreesOnEverySessionOfEveryCourse() {
        Differences differences = new Differences();
        for (JsonNode c : Reference.cases("steady_or_fallen")) {
            FallTrace trace = FallTrace.of(ReferenceCourses.model(c), ReferenceCourses.course(c));
            for (JsonNode session : c.get("filter")) {
                compareSession(differences, c.get("name").asString(), trace, session);
            }
        }
        ReferenceTable.record("steady-or-fallen: band, tail, chances, depth, wobble by session", FILE, SOURCE,
                differences,
                TOLERANCE);
    }

    private static void compareSession(Differences differences, String name, FallTrace trace, JsonNode theirs) {
        int session = theirs.get("session").asInt();
        String where = name + ", session " + session + ", ";
        differences.add(where + "expected", trace.expectedPoints(session), theirs.get("expected"));
        differences.add(where + "expected_sd", trace.expectedSd(session), theirs.get("expected_sd"));
        relative(differences, where + "p_fall_before", trace.chanceBefore(session), theirs);
        relative(differences, where + "p_fall", trace.chance(session), theirs);
        relative(differences, where + "depth", trace.depthPoints(session), theirs);
        relative(differences, where + "own_noise_sd", trace.ownNoisePoints(session), theirs);
        if (theirs.get("tail").isNumber()) {
            relative(differences, where + "tail", trace.tail(session), theirs);
        } else {
            assertThat(trace.course().indexOf(session)).as(where + "has no score").isEqualTo(-1);
        }
    }

    private static void relative(Differences differences, String where, double ours, JsonNode session) {
        String field = where.substring(where.lastIndexOf(' ') + 1);
        differences.addRelative(where, ours, session.get(field).asDouble());
    }

    @Test
    void agreesOnWhatIsSeenLookingBack() {
        Differences differences = new Differences();
        for (JsonNode c : Reference.cases("steady_or_fallen")) {
            FallTrace trace = FallTrace.of(ReferenceCourses.model(c), ReferenceCourses.course(c));
            FallTrace.Smoothed back = trace.smoothed();
            for (int session = 1; session <= back.sessions(); session++) {
                String where = c.get("name").asString() + ", session " + session;
                differences.addRelative(where + " began", back.began(session),
                        c.get("smoothed_onset").get(session - 1).asDouble());
                differences.addRelative(where + " fallen", back.fallen(session),
                        c.get("smoothed_fall").get(session - 1).asDouble());
            }
            differences.add(c.get("name").asString() + " loglik", trace.logLikelihood(), c.get("loglik"));
        }
        ReferenceTable.record("steady-or-fallen: smoothed onset and fall, log-likelihood", FILE, SOURCE, differences,
                TOLERANCE);
    }

    @Test
    void agreesOnEventsAndOnWhenEachFallBegan() {
        Differences differences = new Differences();
        for (JsonNode c : Reference.cases("steady_or_fallen")) {
            SteadyOrFallen rule = new SteadyOrFallen(ReferenceCourses.model(c), c.get("threshold_logit").asDouble(),
                    "reference");
            List<FallEpisode> episodes = rule
                    .episodes(FallTrace.of(ReferenceCourses.model(c), ReferenceCourses.course(c)));
            String name = c.get("name").asString();
            differences.same(name + " events", events(episodes), theirEvents(c));
            differences.same(name + " states", states(episodes, c.get("filter").size()), theirStates(c));
            differences.same(name + " final state", finalState(episodes), c.get("final_state").asString());
            for (FallEpisode episode : episodes) {
                JsonNode onset = c.get("filter").get(episode.flaggedAt() - 1).get("onset");
                differences.same(name + " onset sessions", episode.onset().sessions().size(), onset.size());
                for (OnsetChances.Session at : episode.onset().sessions()) {
                    differences.addRelative(name + " onset " + at.session(), at.chance(),
                            onset.get(Integer.toString(at.session())).asDouble());
                }
            }
        }
        ReferenceTable.record("steady-or-fallen: falls, repairs, live onset", FILE, SOURCE, differences, TOLERANCE);
    }

    private static List<String> events(List<FallEpisode> episodes) {
        List<String> events = new ArrayList<>();
        for (FallEpisode episode : episodes) {
            events.add("fall " + episode.flaggedAt());
            episode.again().forEach(session -> events.add("again " + session));
            episode.repairedSession().ifPresent(session -> events.add("repair " + session));
        }
        return events;
    }

    private static List<String> theirEvents(JsonNode c) {
        List<String> events = new ArrayList<>();
        for (JsonNode session : c.get("filter")) {
            if (!session.get("event").isNull()) {
                events.add(session.get("event").asString() + " " + session.get("session").asInt());
            }
        }
        return events;
    }

    private static List<String> states(List<FallEpisode> episodes, int sessions) {
        List<String> states = new ArrayList<>();
        for (int session = 1; session <= sessions; session++) {
            int now = session;
            boolean inAFall = episodes.stream()
                    .anyMatch(e -> e.flaggedAt() <= now && (e.repairedAt() == 0 || now < e.repairedAt()));
            states.add(inAFall ? "in a fall" : "steady");
        }
        return states;
    }

    private static List<String> theirStates(JsonNode c) {
        return c.get("filter").valueStream().map(session -> session.get("state").asString()).toList();
    }

    private static String finalState(List<FallEpisode> episodes) {
        return !episodes.isEmpty() && episodes.getLast().repairedSession().isEmpty() ? "unresolved" : "none open";
    }

    @Test
    void agreesOnEveryMeanCovarianceAndWeightInside() {
        Differences differences = new Differences();
        for (JsonNode c : Reference.cases("steady_or_fallen")) {
            JsonNode inside = c.get("final_internal");
            if (inside.isNull()) {
                continue;
            }
            FallFilter filter = run(c);
            for (int k = 0; k < NoiseSizes.COUNT; k++) {
                comparePart(differences, filter.steadyPart(k), inside, k, 0);
                comparePart(differences, filter.fallenPart(k), inside, k, 1);
            }
        }
        ReferenceTable.record("steady-or-fallen: every weight, mean and covariance", FILE, SOURCE, differences,
                TOLERANCE);
    }

    private static void comparePart(Differences differences, double[] ours, JsonNode inside, int k, int part) {
        String where = "size " + k + ", part " + part + ", ";
        differences.addRelative(where + "weight", ours[0], inside.get("weights").get(k).get(part).asDouble());
        for (int i = 0; i < 3; i++) {
            differences.addRelative(where + "mean " + i, ours[1 + i],
                    inside.get("means").get(k).get(part).get(i).asDouble());
        }
        for (int i = 0; i < 6; i++) {
            differences.addRelative(where + "covariance " + i, ours[4 + i],
                    inside.get("cov_mm_ma_mD_aa_aD_DD").get(k).get(part).get(i).asDouble());
        }
    }

    @Test
    void agreesOnTheGridOfNoiseSizes() {
        Differences differences = new Differences();
        JsonNode grid = Reference.read("steady_or_fallen").get("grid");
        for (int k = 0; k < NoiseSizes.COUNT; k++) {
            differences.add("deviate " + k, NoiseSizes.deviate(k), grid.get("u").get(k));
            differences.addRelative("weight " + k, NoiseSizes.weight(k), grid.get("w").get(k).asDouble());
        }
        ReferenceTable.record("steady-or-fallen: grid of noise sizes", FILE, SOURCE, differences, TOLERANCE);
    }

    @Test
    void agreesOnNormalTailAndHazard() {
        Differences differences = new Differences();
        JsonNode helpers = Reference.read("steady_or_fallen").get("helpers");
        for (JsonNode pair : helpers.get("Phi")) {
            differences.addRelative("Phi", Normal.lowerTail(pair.get(0).asDouble()), pair.get(1).asDouble());
        }
        for (JsonNode pair : helpers.get("mills")) {
            differences.addRelative("mills", Normal.hazard(pair.get(0).asDouble()), pair.get(1).asDouble());
        }
        ReferenceTable.record("Normal distribution: lower tail, hazard", FILE, SOURCE, differences, TOLERANCE);
    }

    private static FallFilter run(JsonNode c) {
        Course course = ReferenceCourses.course(c);
        FallFilter filter = new FallFilter(ReferenceCourses.model(c), course.scale());
        for (int session = 1; session <= course.lastSession(); session++) {
            filter.attend();
            int at = course.indexOf(session);
            if (at >= 0) {
                filter.score(course.pointsAt(at));
            }
        }
        return filter;
    }
}
