package org.attune.core.coding;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// How much oftener, or more seldom, a coder gives a code than those they are held against: the gold sheets, or the others.
///
/// Only segments count in which the coder said that it is there or that it is not, and at least one of the others did. The share of
/// the others is the mean over these segments of how many of the others who said so gave it. It is shown to the coder and to the
/// trainer.
///
/// Formula: (segments that the coder gave it in) / n - (1/n) * sum over segments of (others who gave it) / (others who rated it).
/// *Check:* `CoderBiasTest`.
///
/// @param coder whose
/// @param code of which code
/// @param segments how many segments counted
/// @param ownShare the share of them in which the coder gave it, from 0 to 1
/// @param othersShare the share in which the others did
public record CoderBias(String coder, String code, int segments, double ownShare, double othersShare) {

    /// A session of fifty minutes has ten segments of five; fewer say nothing of a habit. Our choice.
    public static final int FEWEST_SEGMENTS = 10;

    public CoderBias {
        requireNonNull(coder, "coder");
        requireNonNull(code, "code");
    }

    /// The own share less the others', from -1 to 1; empty where fewer than ten segments counted.
    public OptionalDouble points() {
        return segments < FEWEST_SEGMENTS ? OptionalDouble.empty() : OptionalDouble.of(ownShare - othersShare);
    }

    /// The bias of a coder over all sessions.
    ///
    /// @param against the labels of those that the coder is held against; the coder among them is left out
    public static CoderBias of(List<CodedSession> sessions, String coder, String code, Set<String> against) {
        int segments = 0;
        int given = 0;
        double othersGiven = 0;
        for (CodedSession session : sessions) {
            for (int segment = 1; segment <= session.segmentCount(); segment++) {
                int at = segment;
                Mark own = session.mark(coder, segment, code);
                List<Mark> others = against.stream().filter(other -> !other.equals(coder))
                        .map(other -> session.mark(other, at, code)).filter(CoderBias::isSaid).toList();
                if (isSaid(own) && !others.isEmpty()) {
                    segments++;
                    given += own instanceof Mark.Given ? 1 : 0;
                    othersGiven += (double) others.stream().filter(Mark.Given.class::isInstance).count()
                            / others.size();
                }
            }
        }
        return segments == 0 ? new CoderBias(coder, code, 0, 0, 0)
                : new CoderBias(coder, code, segments, (double) given / segments, othersGiven / segments);
    }

    /// The drift of a coder: the bias in each period, in order of the periods' names. Sessions without a period are left out.
    public static SortedMap<String, CoderBias> drift(List<CodedSession> sessions, String coder, String code,
            Set<String> against) {
        return sessions.stream().filter(session -> !session.period().isEmpty())
                .collect(Collectors.groupingBy(CodedSession::period, TreeMap::new,
                        Collectors.collectingAndThen(Collectors.toList(),
                                period -> of(period, coder, code, against))));
    }

    private static boolean isSaid(Mark mark) {
        return mark instanceof Mark.Given || mark.equals(Mark.ABSENT);
    }
}
