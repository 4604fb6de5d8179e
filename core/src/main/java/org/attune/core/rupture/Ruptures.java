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
/// Every flag names an onset. A tension lasts from its onset to the session before the repair; a flag whose onset lies within it, or
/// right after the onset before, belongs to it. A second fall that the default rule tells from the first is a tension of its own. The
/// onset is the one the default rule names, with the chance of each session; where the default rule raised no flag, it is the earliest
/// onset among the others. The level before is the score to expect at the onset as the default rule knows it, whichever rule raised the
/// flag, so that depths can be compared.
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
        int end = 0;
        for (Flag flag : byOnset) {
            int onset = flag.evidence().onsetSession();
            boolean joins = !groups.isEmpty() && (onset <= end || onset <= lastOnset + 1)
                    && !tellsApart(episodes, groups.getLast(), flag);
            if (!joins) {
                groups.add(new ArrayList<>());
            }
            groups.getLast().add(flag);
            end = stretch(trace, episodes, groups.getLast()).endSession();
            lastOnset = onset;
        }
        return groups;
    }

    /// Whether the default rule holds that a flag tells of another fall than the flags before it.
    private static boolean tellsApart(List<FallEpisode> episodes, List<Flag> group, Flag flag) {
        Optional<FallEpisode> before = episode(episodes, group);
        Optional<FallEpisode> here = episode(episodes, List.of(flag));
        return before.isPresent() && here.isPresent() && !before.equals(here);
    }

    private static Rupture rupture(FallTrace trace, List<FallEpisode> episodes, List<Flag> group) {
        Stretch stretch = stretch(trace, episodes, group);
        List<Flag> inOrder = group.stream()
                .sorted(Ruptures::bySession)
                .toList();
        return new Rupture(onset(group), stretch.depth(), stretch.endSession(), stretch.state(), stretch.shape(),
                inOrder);
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

    private static Stretch stretch(FallTrace trace, List<FallEpisode> episodes, List<Flag> group) {
        return Stretch.from(trace, onset(group).session(), repair(episodes, group));
    }

    private static Repair repair(List<FallEpisode> episodes, List<Flag> group) {
        Optional<FallEpisode> seen = episode(episodes, group);
        if (seen.isEmpty()) {
            return new Repair.FromScores(group.stream().mapToInt(Flag::session).max().orElse(0));
        }
        return seen.get().repairedSession().isPresent() ? new Repair.At(seen.get().repairedAt()) : new Repair.NotYet();
    }

    /// The fall that the default rule saw here, if it raised a live flag in the group; of several the first.
    private static Optional<FallEpisode> episode(List<FallEpisode> episodes, List<Flag> group) {
        return episodes.stream().filter(episode -> group.stream().anyMatch(flag -> isOf(episode, flag))).findFirst();
    }

    private static boolean isOf(FallEpisode episode, Flag flag) {
        return flag.rule().equals(SteadyOrFallen.NAME) && flag.sight() == Sight.LIVE
                && (flag.session() == episode.flaggedAt() || episode.again().contains(flag.session()));
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
