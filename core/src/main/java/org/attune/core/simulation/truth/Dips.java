package org.attune.core.simulation.truth;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

import org.attune.core.simulation.truth.KnownRupture.Kind;

/// The tensions of one simulated client: how far each session is lowered, in wobbles, if the client stays as long as planned.
final class Dips {

    /// No tension before there is something to fall from.
    private static final int FIRST_SESSION = 3;
    /// Sessions of calm after a repair.
    private static final int CALM = 2;
    /// A tension lasts another session at its depth with this chance; most published falls are over within six sessions.
    private static final double LASTS = 0.5;
    private static final int LONGEST = 6;
    /// A gradual fall takes two to four sessions to its depth.
    private static final int LEAST_SLIDE = 2;
    private static final int SLIDES = 3;
    /// The depth over the least one is a sum of two exponentials, so that very shallow ones are rare.
    private static final int EXPONENTIALS = 2;

    private final double[] lowered;
    private final List<Planned> planned = new ArrayList<>();

    /// A tension as planned; `fullyBack` is 0 when it is never repaired.
    private record Planned(int onset, int end, double depth, Kind kind, int fullyBack) {}

    /// No tension at all.
    Dips(int sessions) {
        lowered = new double[sessions];
    }

    /// Draws tensions until chance or the planned sessions say that there are no more.
    static Dips draw(Clinic.Tensions tensions, int sessions, RandomGenerator random) {
        Dips dips = new Dips(sessions);
        int next = FIRST_SESSION;
        double chance = tensions.first();
        while (next > 0 && next <= sessions && random.nextDouble() < chance) {
            next = dips.add(tensions, next + random.nextInt(sessions - next + 1), random);
            chance = tensions.further();
        }
        return dips;
    }

    /// Adds a tension; returns the first session at which another may begin, or 0 when this one is never repaired.
    private int add(Clinic.Tensions tensions, int onset, RandomGenerator random) {
        double depth = tensions.leastDepth();
        for (int i = 0; i < EXPONENTIALS; i++) {
            depth += tensions.meanFurtherDepth() / EXPONENTIALS * random.nextExponential();
        }
        Kind kind = kind(tensions, random.nextDouble());
        int slide = kind == Kind.GRADUAL ? LEAST_SLIDE + random.nextInt(SLIDES) : 1;
        int mending = kind == Kind.STEP ? 1 + random.nextInt(2) : 1;
        int lasts = switch (kind) {
            case V -> 1;
            case STEP -> lasting(2, random);
            case GRADUAL -> lasting(slide, random);
        };
        boolean repaired = random.nextDouble() < tensions.repaired();
        int end = repaired ? onset + lasts - 1 : Math.max(onset, lowered.length);
        int fullyBack = repaired ? end + mending : 0;
        lower(onset, slide, end, mending, depth);
        planned.add(new Planned(onset, end, depth, kind, fullyBack));
        return repaired ? fullyBack + CALM : 0;
    }

    private static Kind kind(Clinic.Tensions tensions, double which) {
        if (which < tensions.sudden()) {
            return Kind.V;
        }
        return which < tensions.sudden() + tensions.gradual() ? Kind.GRADUAL : Kind.STEP;
    }

    private static int lasting(int least, RandomGenerator random) {
        int sessions = least;
        while (sessions < LONGEST && random.nextDouble() < LASTS) {
            sessions++;
        }
        return sessions;
    }

    private void lower(int onset, int slide, int end, int mending, double depth) {
        for (int session = onset; session <= Math.min(lowered.length, end + mending - 1); session++) {
            double down = Math.min(1, (session - onset + 1.0) / slide);
            double left = session <= end ? 1 : 1 - (double) (session - end) / mending;
            lowered[session - 1] += depth * down * left;
        }
    }

    /// How far a session is lowered, in wobbles.
    double at(int session) {
        return lowered[session - 1];
    }

    /// Whether a tension that is never repaired is under way.
    boolean isStuck(int session) {
        return planned.stream().anyMatch(p -> p.fullyBack == 0 && session >= p.onset);
    }

    /// What is true of a client who came until a session.
    List<KnownRupture> until(int last, double wobblePoints) {
        return planned.stream().filter(p -> p.onset <= last)
                .map(p -> new KnownRupture(p.onset, Math.min(p.end, last), p.depth * wobblePoints,
                        p.depth, p.kind, p.fullyBack > 0 && p.fullyBack <= last ? p.fullyBack : 0))
                .toList();
    }
}
