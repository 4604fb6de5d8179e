package org.attune.web.numbers;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

import org.attune.core.instrument.Instrument;
import org.attune.core.instrument.Item;
import org.attune.core.instrument.MeasurementError;
import org.attune.core.instrument.MeasurementError.Published;
import org.attune.core.instrument.MeasurementError.Unpublished;
import org.attune.core.instrument.Reliability;
import org.attune.core.instrument.ScaleKey;

/// Learns how far a score of a form strays by the form alone: `SD * sqrt(1 - alpha)` over the first complete form of each client.
///
/// One form a client, because several of one client would count that client's level more than once. Smallest n: 30 clients.
/// Source: the standard error of measurement of classical test theory; docs/methods/reliable-change.md.
final class ErrorLearning {

    /// As many as a fit takes: our choice.
    static final int LEAST_CLIENTS = 30;

    private ErrorLearning() {}

    /// The error, as a person may read where it comes from; unpublished where there are too few clients or they do not differ.
    ///
    /// @param first each client's first complete answers to the items of the scale, in the order of the items
    static MeasurementError learn(Collection<double[]> first, LocalDate on) {
        if (first.size() < LEAST_CLIENTS) {
            return new Unpublished();
        }
        double[][] answers = first.toArray(double[][]::new);
        double sem = standardDeviation(answers) * Math.sqrt(1 - alpha(answers));
        return sem > 0 ? new Published(sem, "learned from the first forms of " + answers.length
                + " clients of this practice on " + on) : new Unpublished();
    }

    /// 1 where nothing can be said, which makes the error 0 and so unpublished.
    private static double alpha(double[][] answers) {
        return Reliability.of(answers) instanceof Reliability.Estimated estimated
                ? Math.clamp(estimated.total().alpha(), 0, 1)
                : 1;
    }

    private static double standardDeviation(double[][] answers) {
        double[] means = new double[answers.length];
        double mean = 0;
        for (int i = 0; i < answers.length; i++) {
            for (double answer : answers[i]) {
                means[i] += answer / answers[i].length;
            }
            mean += means[i] / answers.length;
        }
        double squares = 0;
        for (double one : means) {
            squares += (one - mean) * (one - mean);
        }
        return Math.sqrt(squares / (answers.length - 1));
    }

    /// The items whose mean is the score of a scale.
    static List<Item> items(Instrument instrument, ScaleKey key) {
        return key.items().stream().flatMap(item -> instrument.findItem(item).stream()).toList();
    }
}
