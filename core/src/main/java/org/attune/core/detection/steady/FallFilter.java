package org.attune.core.detection.steady;

import org.attune.core.instrument.Scale;
import org.attune.core.internal.stats.Normal;

/// The arithmetic of `steady-or-fallen`: a bank of 7 x 2 Gaussians on (usual level, wobble, depth), one pair for each size of wobble.
///
/// Part 0 of each pair says "steady", part 1 "a fall is under way". One call of [#attend()] a session, then [#score(double)] if it was scored.
/// Names in this file follow docs/methods/steady-or-fallen.md: m level, a wobble, D depth, s the client's own noise size.
/// The arrays are columns over the noise sizes so that the loops stay in registers; the filter allocates nothing after its construction.
public final class FallFilter {

    private static final int SIZES = NoiseSizes.COUNT;
    /// A score this close to an end of the scale counts as at the end.
    private static final double AT_END_POINTS = 1e-9;
    /// No score is impossible: a floor under the likelihood, as a share of the step.
    private static final double LIKELIHOOD_FLOOR_SHARE = 1e-12;
    /// Where a censored likelihood would underflow to 0.
    private static final double CENSORED_FLOOR = 1e-300;
    private static final double SQRT_2_PI = Math.sqrt(2 * Math.PI);

    private final double lowest;
    private final double highest;
    private final double step;
    private final double begins;
    private final double mends;
    private final double meanLevel;
    private final double levelVariance;
    private final double rise;
    private final double riseSpread;
    private final double riseSessions;
    private final double phi;
    private final double driftSquare;
    private final double depth;
    private final double depthVariance;
    private final double depthDriftVariance;

    private final double[] s = new double[SIZES];
    private final double[] w0 = new double[SIZES];
    private final double[] w1 = new double[SIZES];
    private final double[] m0 = new double[SIZES];
    private final double[] a0 = new double[SIZES];
    private final double[] mm0 = new double[SIZES];
    private final double[] ma0 = new double[SIZES];
    private final double[] aa0 = new double[SIZES];
    private final double[] m1 = new double[SIZES];
    private final double[] a1 = new double[SIZES];
    private final double[] d1 = new double[SIZES];
    private final double[] mm1 = new double[SIZES];
    private final double[] ma1 = new double[SIZES];
    private final double[] md1 = new double[SIZES];
    private final double[] aa1 = new double[SIZES];
    private final double[] ad1 = new double[SIZES];
    private final double[] dd1 = new double[SIZES];
    private final double[] forecast0 = new double[SIZES];
    private final double[] forecast1 = new double[SIZES];
    private final double[] variance0 = new double[SIZES];
    private final double[] variance1 = new double[SIZES];
    private final double[] prior0 = new double[SIZES];
    private final double[] prior1 = new double[SIZES];
    private final double[] likelihood0 = new double[SIZES];
    private final double[] likelihood1 = new double[SIZES];

    private int session;
    private double logLikelihood;

    /// A filter for cases whose scores lie on one scale. It keeps one case at a time and belongs to one thread.
    public FallFilter(FallModel model, Scale scale) {
        double span = scale.span();
        lowest = scale.lowest();
        highest = scale.highest();
        step = scale.step();
        meanLevel = lowest + model.level().mean() * span;
        levelVariance = square(model.level().spread() * span);
        rise = model.level().rise() * span;
        riseSpread = model.level().riseSpread() * span;
        riseSessions = model.level().riseSessions();
        phi = model.noise().carryOver();
        driftSquare = square(model.noise().drift());
        begins = model.fall().begins();
        mends = model.fall().mends();
        depth = model.fall().depth();
        depthVariance = square(model.fall().depthSpread());
        depthDriftVariance = square(model.fall().depthDrift());
        for (int k = 0; k < SIZES; k++) {
            s[k] = model.noise().typical() * span * Math.exp(model.noise().variety() * NoiseSizes.deviate(k));
        }
    }

    /// Starts over with a new case.
    public void restart() {
        session = 0;
        logLikelihood = 0;
    }

    /// A session was attended: time moves on, and the forecast for its score is ready.
    public void attend() {
        session++;
        if (session == 1) {
            begin();
        } else {
            move();
        }
        forecast();
    }

    private void begin() {
        for (int k = 0; k < SIZES; k++) {
            double s2 = s[k] * s[k];
            w0[k] = NoiseSizes.weight(k);
            w1[k] = 0;
            m0[k] = meanLevel;
            m1[k] = meanLevel;
            a0[k] = 0;
            a1[k] = 0;
            d1[k] = depth * s[k];
            mm0[k] = levelVariance;
            mm1[k] = levelVariance;
            ma0[k] = 0;
            ma1[k] = 0;
            md1[k] = 0;
            ad1[k] = 0;
            aa0[k] = s2;
            aa1[k] = s2;
            dd1[k] = depthVariance * s2;
        }
    }

    /// Merges the ways into each part by their moments, then lets the level drift and rise and the wobble fade.
    private void move() {
        double rising = Math.exp(-(session - 2) / riseSessions) - Math.exp(-(session - 1) / riseSessions);
        double stepUp = rise * rising;
        double riseVariance = square(riseSpread * rising);
        double fade2 = phi * phi;
        for (int k = 0; k < SIZES; k++) {
            double s2 = s[k] * s[k];
            double steadyStays = w0[k] * (1 - begins);
            double fallMends = w1[k] * mends;
            double fallBegins = w0[k] * begins;
            double fallStays = w1[k] * (1 - mends);
            double dm = m1[k] - m0[k];
            double da = a1[k] - a0[k];
            double drift = s2 * driftSquare + riseVariance;
            double freshWobble = (1 - fade2) * s2;

            double n0 = steadyStays + fallMends;
            double u = n0 > 0 ? fallMends / n0 : 0;
            double v = u * (1 - u);
            double mm0New = (1 - u) * mm0[k] + u * mm1[k] + v * dm * dm;
            double ma0New = (1 - u) * ma0[k] + u * ma1[k] + v * dm * da;
            double aa0New = (1 - u) * aa0[k] + u * aa1[k] + v * da * da;
            double m0New = m0[k] + u * dm;
            double a0New = a0[k] + u * da;

            double n1 = fallBegins + fallStays;
            u = n1 > 0 ? fallStays / n1 : 0;
            v = u * (1 - u);
            double freshDepth = depth * s[k];
            double dd = d1[k] - freshDepth;
            mm1[k] = (1 - u) * mm0[k] + u * mm1[k] + v * dm * dm + drift;
            ma1[k] = phi * ((1 - u) * ma0[k] + u * ma1[k] + v * dm * da);
            aa1[k] = fade2 * ((1 - u) * aa0[k] + u * aa1[k] + v * da * da) + freshWobble;
            md1[k] = u * md1[k] + v * dm * dd;
            ad1[k] = phi * (u * ad1[k] + v * da * dd);
            dd1[k] = (1 - u) * depthVariance * s2 + u * (dd1[k] + depthDriftVariance * s2) + v * dd * dd;
            m1[k] = m0[k] + u * dm + stepUp;
            a1[k] = phi * (a0[k] + u * da);
            d1[k] = freshDepth + u * dd;

            mm0[k] = mm0New + drift;
            ma0[k] = phi * ma0New;
            aa0[k] = fade2 * aa0New + freshWobble;
            m0[k] = m0New + stepUp;
            a0[k] = phi * a0New;
            w0[k] = n0;
            w1[k] = n1;
        }
    }

    private void forecast() {
        double rounding = step * step / 12;
        for (int k = 0; k < SIZES; k++) {
            prior0[k] = w0[k];
            prior1[k] = w1[k];
            forecast0[k] = m0[k] + a0[k];
            forecast1[k] = m1[k] + a1[k] - d1[k];
            variance0[k] = mm0[k] + 2 * ma0[k] + aa0[k] + rounding;
            variance1[k] = mm1[k] + 2 * ma1[k] + aa1[k] + dd1[k] - 2 * md1[k] - 2 * ad1[k] + rounding;
        }
    }

    /// Takes in the score of the session just attended.
    ///
    /// @param y an oriented score on the scale
    public void score(double y) {
        boolean atCeiling = y >= highest - AT_END_POINTS;
        boolean atFloor = !atCeiling && y <= lowest + AT_END_POINTS;
        double total = weigh(y, atCeiling, atFloor);
        logLikelihood += Math.log(total);
        for (int k = 0; k < SIZES; k++) {
            w0[k] = prior0[k] * likelihood0[k] / total;
            w1[k] = prior1[k] * likelihood1[k] / total;
            if (atCeiling || atFloor) {
                learnFromBound(k, atCeiling);
            } else {
                learnSteady(k, (y - forecast0[k]) / variance0[k], 1 / variance0[k]);
                learnFallen(k, (y - forecast1[k]) / variance1[k], 1 / variance1[k]);
            }
        }
    }

    /// How well each part foretold the score; returns the weighted sum.
    private double weigh(double y, boolean atCeiling, boolean atFloor) {
        double total = 0;
        for (int k = 0; k < SIZES; k++) {
            double sd0 = Math.sqrt(variance0[k]);
            double sd1 = Math.sqrt(variance1[k]);
            double one;
            double two;
            if (atCeiling) {
                double bound = highest - 0.5 * step;
                one = Math.max(CENSORED_FLOOR, Normal.upperTail((bound - forecast0[k]) / sd0));
                two = Math.max(CENSORED_FLOOR, Normal.upperTail((bound - forecast1[k]) / sd1));
            } else if (atFloor) {
                double bound = lowest + 0.5 * step;
                one = Math.max(CENSORED_FLOOR, Normal.lowerTail((bound - forecast0[k]) / sd0));
                two = Math.max(CENSORED_FLOOR, Normal.lowerTail((bound - forecast1[k]) / sd1));
            } else {
                one = inside((y - forecast0[k]) / sd0, sd0);
                two = inside((y - forecast1[k]) / sd1, sd1);
            }
            likelihood0[k] = one;
            likelihood1[k] = two;
            total += prior0[k] * one + prior1[k] * two;
        }
        return total;
    }

    private double inside(double z, double sd) {
        return step * Math.exp(-0.5 * z * z) / (SQRT_2_PI * sd) + LIKELIHOOD_FLOOR_SHARE * step;
    }

    /// At an end of the scale the score is a bound: the moments of a truncated Normal take the place of the score.
    private void learnFromBound(int k, boolean ceiling) {
        double bound = ceiling ? highest - 0.5 * step : lowest + 0.5 * step;
        double side = ceiling ? 1 : -1;
        double z = side * (bound - forecast0[k]) / Math.sqrt(variance0[k]);
        double hazard = Normal.hazard(z);
        double left = Math.max(0, 1 + z * hazard - hazard * hazard);
        learnSteady(k, side * hazard / Math.sqrt(variance0[k]), (1 - left) / variance0[k]);
        z = side * (bound - forecast1[k]) / Math.sqrt(variance1[k]);
        hazard = Normal.hazard(z);
        left = Math.max(0, 1 + z * hazard - hazard * hazard);
        learnFallen(k, side * hazard / Math.sqrt(variance1[k]), (1 - left) / variance1[k]);
    }

    private void learnSteady(int k, double surprise, double shrink) {
        double gm = mm0[k] + ma0[k];
        double ga = ma0[k] + aa0[k];
        m0[k] += gm * surprise;
        a0[k] += ga * surprise;
        mm0[k] -= shrink * gm * gm;
        ma0[k] -= shrink * gm * ga;
        aa0[k] -= shrink * ga * ga;
    }

    private void learnFallen(int k, double surprise, double shrink) {
        double gm = mm1[k] + ma1[k] - md1[k];
        double ga = ma1[k] + aa1[k] - ad1[k];
        double gd = md1[k] + ad1[k] - dd1[k];
        m1[k] += gm * surprise;
        a1[k] += ga * surprise;
        d1[k] += gd * surprise;
        mm1[k] -= shrink * gm * gm;
        ma1[k] -= shrink * gm * ga;
        aa1[k] -= shrink * ga * ga;
        md1[k] -= shrink * gm * gd;
        ad1[k] -= shrink * ga * gd;
        dd1[k] -= shrink * gd * gd;
    }

    /// The number of sessions attended so far.
    public int session() {
        return session;
    }

    /// The sum of the logarithms of how well each score was foretold.
    public double logLikelihood() {
        return logLikelihood;
    }

    /// The mean of the next score if no fall is under way.
    double expectedPoints() {
        double weight = 0;
        double sum = 0;
        for (int k = 0; k < SIZES; k++) {
            weight += prior0[k];
            sum += prior0[k] * forecast0[k];
        }
        return sum / weight;
    }

    /// The SD of the next score if no fall is under way, in points.
    double expectedSd(double mean) {
        double weight = 0;
        double sum = 0;
        for (int k = 0; k < SIZES; k++) {
            weight += prior0[k];
            sum += prior0[k] * (variance0[k] + square(forecast0[k] - mean));
        }
        return Math.sqrt(sum / weight);
    }

    /// How rare a score this low or lower would be at this session if no fall were under way; 1 at the ceiling.
    double tail(double y) {
        if (y >= highest - AT_END_POINTS) {
            return 1;
        }
        double weight = 0;
        double sum = 0;
        for (int k = 0; k < SIZES; k++) {
            weight += prior0[k];
            sum += prior0[k] * Normal.lowerTail((y + 0.5 * step - forecast0[k]) / Math.sqrt(variance0[k]));
        }
        return sum / weight;
    }

    /// The chance that a fall is under way, before this session's score.
    double chanceBefore() {
        return sum(prior1);
    }

    /// The chance that a fall is under way, after this session's score if there was one.
    public double chanceOfFall() {
        return sum(w1);
    }

    /// The chance of a fall that another score at this session would have left.
    double chanceHad(double y) {
        boolean atCeiling = y >= highest - AT_END_POINTS;
        double total = weigh(y, atCeiling, !atCeiling && y <= lowest + AT_END_POINTS);
        double fallen = 0;
        for (int k = 0; k < SIZES; k++) {
            fallen += prior1[k] * likelihood1[k];
        }
        return fallen / total;
    }

    /// The mean depth of the fall under way, in points; 0 while none can be.
    double depthPoints() {
        double weight = 0;
        double sum = 0;
        for (int k = 0; k < SIZES; k++) {
            weight += w1[k];
            sum += w1[k] * d1[k];
        }
        return weight > 0 ? sum / weight : 0;
    }

    /// The client's own wobble as known so far, in points.
    double ownNoisePoints() {
        double sum = 0;
        for (int k = 0; k < SIZES; k++) {
            sum += (w0[k] + w1[k]) * s[k];
        }
        return sum;
    }

    /// Copies the weights of both parts, steady then fallen for each noise size, for looking back later.
    void copyWeights(double[] into, int from) {
        for (int k = 0; k < SIZES; k++) {
            into[from + 2 * k] = w0[k];
            into[from + 2 * k + 1] = w1[k];
        }
    }

    /// The weight of the steady part of noise size `k`, then its means of level, wobble and fresh depth, then its
    /// covariances mm, ma, mD, aa, aD, DD: the order of the reference file.
    double[] steadyPart(int k) {
        return new double[] {w0[k], m0[k], a0[k], depth * s[k], mm0[k], ma0[k], 0, aa0[k], 0, 0};
    }

    /// The same of the fallen part.
    double[] fallenPart(int k) {
        return new double[] {w1[k], m1[k], a1[k], d1[k], mm1[k], ma1[k], md1[k], aa1[k], ad1[k], dd1[k]};
    }

    private static double sum(double[] weights) {
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        return sum;
    }

    private static double square(double x) {
        return x * x;
    }
}
