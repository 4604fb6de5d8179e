package org.attune.core.simulation.truth;

import java.util.random.RandomGenerator;

import org.attune.core.course.Course;

/// What the therapist scores in one case: an own level loosely like the client's, an own wobble, and tensions if they notice them.
///
/// Source: therapists' and clients' scores agree loosely, and therapists miss part of what clients mark; docs/methods/chance-rates.md.
///
/// @param clinic how therapists score
/// @param client the client of the case
/// @param dips what tensions take away
record TherapistForm(Clinic clinic, TensionSimulator.Client client, Dips dips) {

    /// Therapists' levels and wobbles vary a little less than clients': our choice.
    private static final double CALMER = 0.85;

    /// Draws the therapist's scores up to a session; none in most cases, because most therapists are not asked.
    Course draw(int last, RandomGenerator random) {
        Clinic.Therapists therapists = clinic.therapists();
        double span = clinic.scale().span();
        boolean asked = random.nextDouble() < therapists.asked();
        boolean notices = random.nextDouble() < therapists.notice();
        double echo = notices ? therapists.leastEcho() + (1 - therapists.leastEcho()) * random.nextDouble() : 0;
        double apart = (client.levelPoints() / span - clinic.clients().level()) / clinic.clients().spread();
        double own = therapists.likeTheClient() * apart
                + Math.sqrt(1 - therapists.likeTheClient() * therapists.likeTheClient()) * random.nextGaussian();
        double level = clinic.scale().lowest()
                + span * (clinic.clients().level() + CALMER * clinic.clients().spread() * own);
        double[] line = new double[last];
        for (int session = 1; session <= last; session++) {
            line[session - 1] = level
                    + client.wobblePoints() * (CALMER * random.nextGaussian() - echo * dips.at(session));
        }
        Course scored = TensionSimulator.scored(clinic.scale(), line, therapists.unscored(), random);
        return asked ? scored : Course.none(clinic.scale());
    }
}
