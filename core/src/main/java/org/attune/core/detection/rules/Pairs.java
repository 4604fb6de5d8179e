package org.attune.core.detection.rules;

import java.util.stream.IntStream;

import org.attune.core.course.Course;
import org.attune.core.detection.Sight;
import org.attune.core.detection.flags.FlaggedScore;

/// The sessions that client and therapist both scored, in order, and the gap between their scores.
final class Pairs {

    private final Course client;
    private final Course therapist;
    private final int[] clientIndices;
    private final int[] therapistIndices;

    private Pairs(Course client, Course therapist, int[] clientIndices, int[] therapistIndices) {
        this.client = client;
        this.therapist = therapist;
        this.clientIndices = clientIndices;
        this.therapistIndices = therapistIndices;
    }

    static Pairs of(Course client, Course therapist) {
        int[] clientIndices = IntStream.range(0, client.scores())
                .filter(i -> therapist.indexOf(client.sessionAt(i)) >= 0)
                .toArray();
        int[] therapistIndices = IntStream.of(clientIndices)
                .map(i -> therapist.indexOf(client.sessionAt(i)))
                .toArray();
        return new Pairs(client, therapist, clientIndices, therapistIndices);
    }

    Course client() {
        return client;
    }

    Course therapist() {
        return therapist;
    }

    int count() {
        return clientIndices.length;
    }

    int session(int pair) {
        return client.sessionAt(clientIndex(pair));
    }

    int clientIndex(int pair) {
        return clientIndices[pair];
    }

    int therapistIndex(int pair) {
        return therapistIndices[pair];
    }

    double clientPoints(int pair) {
        return client.pointsAt(clientIndex(pair));
    }

    double therapistPoints(int pair) {
        return therapist.pointsAt(therapistIndex(pair));
    }

    /// The client's score less the therapist's, in points, both oriented.
    double gap(int pair) {
        return clientPoints(pair) - therapistPoints(pair);
    }

    /// The mean gap of the pairs before one, of which there must be any, counted from the first so that equal gaps keep their value.
    double gapMeanBefore(int pair) {
        double sum = 0;
        for (int i = 1; i < pair; i++) {
            sum += gap(i) - gap(0);
        }
        return gap(0) + sum / pair;
    }

    /// The standard deviation of the gaps before one, of which there must be two, in points.
    double gapSdBefore(int pair) {
        double mean = gapMeanBefore(pair);
        double squares = 0;
        for (int i = 0; i < pair; i++) {
            squares += (gap(i) - mean) * (gap(i) - mean);
        }
        return Math.sqrt(squares / (pair - 1));
    }

    /// Whether the client's scores differ at all up to and including a pair.
    boolean clientVariesUpTo(int pair) {
        return !client.upTo(session(pair)).neverVaries();
    }

    /// The client's score of a pair, as it was seen then.
    FlaggedScore clientScore(int pair) {
        return FlaggedScore.seen(client, clientIndex(pair), Sight.LIVE);
    }

    /// The same pairs with another score of the client in one of them.
    Pairs clientHad(int pair, double points) {
        return new Pairs(client.withPointsAt(clientIndex(pair), points), therapist, clientIndices, therapistIndices);
    }
}
