package org.attune.core.simulation.truth;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

import org.attune.core.course.Case;
import org.attune.core.course.Course;
import org.attune.core.course.ItemAnswers;
import org.attune.core.course.StrainReports;
import org.attune.core.instrument.MeasurementError;
import org.attune.core.instrument.Orientation;
import org.attune.core.instrument.Scale;
import org.attune.core.internal.draws.SteadyCourse;
import org.attune.core.internal.draws.Streams;

/// Draws invented cases whose tensions are known: client's, therapist's and symptom scores, and the truth about them.
///
/// Every case comes from a stream of its own, so the case of a number is the same however many are drawn. A score is the client's level,
/// an early rise, a wobble that carries over, less what tensions take away; rounded to the scale's step and cut at its ends. An
/// unrepaired tension makes leaving likelier. A simulator is a belief: rules that do well here need not do well with people.
///
/// Source: docs/methods/chance-rates.md. Check: shares and spreads of 4,000 cases lie where [Clinic] puts them.
public final class TensionSimulator {

    /// The symptom form: its ends, step and orientation are those of the PHQ-9.
    public static final Scale SYMPTOMS = new Scale("PHQ-9", 0, 27, 1, Orientation.LOWER_IS_BETTER,
            new MeasurementError.Unpublished());

    /// Each therapist has this many cases with neighbouring numbers.
    private static final int CASES_OF_A_THERAPIST = 12;
    /// The early rise is two thirds over after this many sessions.
    private static final double RISE_SESSIONS = 6;
    /// Levels end this far from the ends of the scale, in shares of the span, so that a fall can show.
    private static final double ROOM_BELOW = 0.15;
    private static final double ROOM_ABOVE = 0.03;
    private static final double MOST_CARRY_OVER = 0.75;

    private final Clinic clinic;
    private final long seed;

    /// @param clinic where the cases come from
    /// @param seed the same seed draws the same cases
    public TensionSimulator(Clinic clinic, long seed) {
        this.clinic = requireNonNull(clinic, "clinic");
        this.seed = seed;
    }

    /// The case of a number, from 0.
    public SimulatedCase at(long number) {
        if (number < 0) {
            throw new IllegalArgumentException("cases count from 0, but the number was " + number);
        }
        RandomGenerator random = Streams.stream(seed, number);
        long therapist = number / CASES_OF_A_THERAPIST;
        Client client = client(therapist, random);
        int planned = plannedSessions(random);
        Dips dips = client.neverVaries() ? new Dips(planned) : Dips.draw(clinic.tensions(), planned, random);
        int last = lastSession(dips, planned, random);
        Course scored = scored(clinic.scale(), clientLine(client, dips, last, random), clinic.attendance().unscored(),
                random);
        Course counterpart = new TherapistForm(clinic, client, dips).draw(last, random);
        Course symptoms = new SymptomForm(dips).draw(last, random);
        Case c = new Case(String.format(Locale.ROOT, "S%08d", number), scored, counterpart, ItemAnswers.NONE,
                StrainReports.NONE);
        SimulatedCase.Stay stay = last < planned ? SimulatedCase.Stay.LEFT_EARLY : SimulatedCase.Stay.AS_PLANNED;
        return new SimulatedCase(c, symptoms, dips.until(last, client.wobblePoints()), therapist, stay,
                client.wobblePoints());
    }

    /// What is drawn once for a client; points are above the scale's lowest score.
    record Client(double levelPoints, double risePoints, double wobblePoints, double carryOver, boolean neverVaries) {}

    private Client client(long therapist, RandomGenerator random) {
        double span = clinic.scale().span();
        Clinic.Clients clients = clinic.clients();
        double of = clients.spreadOfTherapists()
                * Streams.stream(Streams.branch(seed, "therapists"), therapist).nextGaussian();
        double level = clients.level() + of + clients.spread() * random.nextGaussian();
        double rise = clients.rise() + clients.riseSpread() * random.nextGaussian();
        double wobble = clinic.wobble().typical() * Math.exp(clinic.wobble().variety() * random.nextGaussian());
        double carryOver = clinic.wobble().carryOver() + clinic.wobble().carryOverSpread() * random.nextGaussian();
        return new Client(span * Math.clamp(level, ROOM_BELOW, 1 - ROOM_ABOVE), span * rise, span * wobble,
                Math.clamp(carryOver, -MOST_CARRY_OVER, MOST_CARRY_OVER), random.nextDouble() < clients.neverVary());
    }

    /// The further sessions are a sum of three exponentials: seldom very few, sometimes many.
    private int plannedSessions(RandomGenerator random) {
        Clinic.Attendance attendance = clinic.attendance();
        double further = attendance.meanFurther() / 3
                * (random.nextExponential() + random.nextExponential() + random.nextExponential());
        return (int) Math.min(attendance.most(), attendance.least() + Math.round(further));
    }

    private int lastSession(Dips dips, int planned, RandomGenerator random) {
        int session = 1;
        while (session < planned) {
            double leaves = dips.isStuck(session) ? clinic.attendance().leaveInTension() : clinic.attendance().leave();
            if (session > 1 && random.nextDouble() < leaves) {
                return session;
            }
            session++;
        }
        return planned;
    }

    private double[] clientLine(Client client, Dips dips, int last, RandomGenerator random) {
        double[] points = new double[last];
        double off = random.nextGaussian();
        for (int session = 1; session <= last; session++) {
            double risen = client.risePoints * (1 - Math.exp(-session / RISE_SESSIONS));
            double moved = client.neverVaries ? 0 : risen + client.wobblePoints * (off - dips.at(session));
            points[session - 1] = clinic.scale().lowest() + client.levelPoints + moved;
            off = client.carryOver * off + Math.sqrt(1 - client.carryOver * client.carryOver) * random.nextGaussian();
        }
        return points;
    }

    /// Rounds a line of points to the scale and leaves out some sessions.
    static Course scored(Scale scale, double[] line, double unscored, RandomGenerator random) {
        int[] sessions = new int[line.length];
        double[] points = new double[line.length];
        int kept = 0;
        for (int i = 0; i < line.length; i++) {
            if (random.nextDouble() >= unscored) {
                sessions[kept] = i + 1;
                points[kept++] = SteadyCourse.onGrid(scale, line[i]);
            }
        }
        return Course.of(scale, Arrays.copyOf(sessions, kept), Arrays.copyOf(points, kept), line.length);
    }

    /// Draws the first so many cases.
    public List<SimulatedCase> first(int count) {
        return IntStream.range(0, count).mapToObj(this::at).toList();
    }
}
