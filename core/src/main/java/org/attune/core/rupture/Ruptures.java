package org.attune.core.rupture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.attune.core.detection.Flag;
import org.attune.core.detection.Sight;
import org.attune.core.detection.steady.FallEpisode;
import org.attune.core.detection.steady.FallTrace;
import org.attune.core.detection.steady.SteadyOrFallen;

/// Puts the tensions of a case together from the flags of all rules that looked at it.
///
/// Every flag names an onset. Around each onset the scores give a stretch: from the onset to the session before the repair. Flags
/// whose stretches overlap, or whose onsets are neighbours, belong to one tension. Its onset is the one the default rule names, with
/// the chance of each session; where the default rule raised no flag, it is the earliest onset among the others. The level before is
/// the score to expect at the onset as the default rule knows it, whichever rule raised the flag, so that depths can be compared.
///
/// Source: docs/methods/tension.md, where each choice is named as ours.
public final class Ruptures {

    private Ruptures() {}

    /// The tensions of one course, in order of onset; none while no session was attended, whatever people reported.
    ///
    /// @param trace what `steady-or-fallen` knew of the course at each session
    /// @param rule the rule whose threshold decides on repair where it raised the flag
    /// @param flags the flags of all rules on the same course, in any order
    public static List<Rupture> assemble(FallTrace trace, SteadyOrFallen rule, List<Flag> flags) {
        if (trace.sessions() == 0) {
            return List.of();
        }
        List<FallEpisode> episodes = rule.episodes(trace);
        List<Rupture> ruptures = new ArrayList<>();
        for (List<Flag> group : grouped(trace, episodes, flags)) {
            ruptures.add(rupture(trace, episodes, group));
        }
        return ruptures;
    }

    private static List<List<Flag>> grouped(FallTrace trace, List<FallEpisode> episodes, List<Flag> flags) {
        List<Flag> byOnset = flags.stream().sorted(Ruptures::byOnset).toList();
        List<List<Flag>> groups = new ArrayList<>();
        int lastOnset = 0;
        int end = -1;
        for (Flag flag : byOnset) {
            int onset = flag.evidence().onsetSession();
            boolean joins = !groups.isEmpty() && (onset <= end || onset <= lastOnset + 1);
            if (!joins) {
                groups.add(new ArrayList<>());
                end = -1;
            }
            groups.getLast().add(flag);
            end = Math.max(end, Stretch.from(trace, onset, repairedBy(episodes, List.of(flag))).endSession());
            lastOnset = onset;
        }
        return groups;
    }

    private static Rupture rupture(FallTrace trace, List<FallEpisode> episodes, List<Flag> group) {
        Rupture.Onset onset = onset(group);
        Stretch stretch = Stretch.from(trace, onset.session(), repairedBy(episodes, group));
        List<Flag> inOrder = group.stream()
                .sorted(Ruptures::bySession)
                .toList();
        return new Rupture(onset, stretch.depth(), stretch.endSession(), stretch.state(), stretch.shape(), inOrder);
    }

    private static Rupture.Onset onset(List<Flag> group) {
        Optional<Flag> byDefaultRule = group.stream()
                .filter(f -> f.rule().equals(SteadyOrFallen.NAME))
                .filter(f -> f.sight() == Sight.LIVE)
                .findFirst();
        Flag chosen = byDefaultRule.orElse(group.getFirst());
        int session = chosen.evidence().onsetSession();
        return chosen.evidence().onsetChances().map(chances -> {
            var likely = chances.likeliest();
            return new Rupture.Onset(session, Math.min(session, likely.getFirst().session()),
                    Math.max(session, likely.getLast().session()),
                    chances.chanceOf(session));
        }).orElse(new Rupture.Onset(session, session, session, 0));
    }

    /// The repair that the default rule saw for the first of its live flags in the group, if it raised one there.
    private static Repair repairedBy(List<FallEpisode> episodes, List<Flag> group) {
        for (FallEpisode episode : episodes) {
            for (Flag flag : group) {
                boolean raisedHere = flag.rule().equals(SteadyOrFallen.NAME) && flag.sight() == Sight.LIVE
                        && (flag.session() == episode.flaggedAt() || episode.again().contains(flag.session()));
                if (raisedHere) {
                    return episode.repairedSession().isPresent() ? new Repair.At(episode.repairedAt())
                            : new Repair.NotYet();
                }
            }
        }
        return new Repair.FromScores();
    }

    private static int byOnset(Flag one, Flag other) {
        int earlier = Integer.compare(one.evidence().onsetSession(), other.evidence().onsetSession());
        return earlier != 0 ? earlier : bySession(one, other);
    }

    private static int bySession(Flag one, Flag other) {
        int earlier = Integer.compare(one.session(), other.session());
        int rule = earlier != 0 ? earlier : one.rule().id().compareTo(other.rule().id());
        return rule != 0 ? rule : one.sight().compareTo(other.sight());
    }
}
