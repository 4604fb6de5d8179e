package org.attune.core.internal.draws;

import java.util.List;
import java.util.random.RandomGenerator;

import org.attune.core.course.Course;
import org.attune.core.detection.steady.FallModel;
import org.attune.core.instrument.Scale;

/// Draws courses without any fall, like those of a practice: the same scale, lengths and gaps; level, rise, drift and wobble from a model.
///
/// Each draw takes the sessions and gaps of one of the given courses, a client's own level and wobble, and then one surprise a session.
/// Scores are rounded to the scale's step and cut at its ends, so that a ceiling stays a ceiling.
/// Source: docs/methods/chance-rates.md, the model of steady-or-fallen without its falls.
public final class SteadyCourses {

    private final FallModel.Level level;
    private final FallModel.Noise noise;
    private final Scale scale;
    private final List<Course> like;
    private final Surprises surprises;

    /// Where the surprises of the wobble come from: mean 0, SD 1.
    @FunctionalInterface
    public interface Surprises {
        /// Normal surprises.
        Surprises NORMAL = RandomGenerator::nextGaussian;

        /// The next one.
        double next(RandomGenerator random);
    }

    /// @param model the practice's model as fitted, not widened: clients are drawn as they are
    /// @param like at least one course with a score, all on one scale
    /// @param surprises the noise to draw from
    public SteadyCourses(FallModel model, List<Course> like, Surprises surprises) {
        this.level = model.level();
        this.noise = model.noise();
        this.like = like.stream().filter(c -> c.scores() > 0).toList();
        this.surprises = surprises;
        if (this.like.isEmpty()) {
            throw new IllegalArgumentException("courses are drawn like courses that have scores, but none has");
        }
        this.scale = this.like.getFirst().scale();
    }

    /// Draws one client and what would be scored if scores were not rounded.
    public SteadyCourse draw(RandomGenerator random) {
        Course pattern = like.get(random.nextInt(like.size()));
        double span = scale.span();
        double wobble = noise.typical() * span * Math.exp(noise.variety() * random.nextGaussian());
        double fresh = Math.sqrt(1 - noise.carryOver() * noise.carryOver()) * wobble;
        double usual = scale.lowest() + span * (level.mean() + level.spread() * random.nextGaussian());
        double off = wobble * surprises.next(random);
        double[] points = new double[pattern.scores()];
        int next = 0;
        for (int session = 1; next < points.length; session++) {
            if (session > 1) {
                double rising = Math.exp(-(session - 2) / level.riseSessions())
                        - Math.exp(-(session - 1) / level.riseSessions());
                usual += span * level.rise() * rising + random.nextGaussian()
                        * Math.hypot(noise.drift() * wobble, span * level.riseSpread() * rising);
                off = noise.carryOver() * off + fresh * surprises.next(random);
            }
            if (pattern.sessionAt(next) == session) {
                points[next++] = usual + off;
            }
        }
        return new SteadyCourse(pattern, points, wobble);
    }
}
