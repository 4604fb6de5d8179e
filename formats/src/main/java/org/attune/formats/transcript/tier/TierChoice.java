package org.attune.formats.transcript.tier;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.attune.formats.Problem;
import org.attune.formats.ProblemKind;
import org.attune.formats.Refusal;

/// Which tiers of a file of ELAN or Praat are somebody's turns, where a person says it.
///
/// @param turns the tiers that are turns and no others, by name; empty where the file's own shape says it
/// @param codings tiers that are a coding, by name, and no turns in any case
public record TierChoice(List<String> turns, List<String> codings) {

    /// The file's own shape says it.
    public static final TierChoice USUAL = new TierChoice(List.of(), List.of());

    public TierChoice {
        turns = List.copyOf(turns);
        codings = List.copyOf(codings);
    }

    /// Whether nobody said anything, so that the file's own shape says it.
    public boolean isUsual() {
        return turns.isEmpty() && codings.isEmpty();
    }

    /// Whether a tier is somebody's turns.
    boolean isTurns(FoundTier tier) {
        return !codings.contains(tier.name())
                && (turns.isEmpty() ? tier.kind() == FoundTier.Kind.TURNS : turns.contains(tier.name()));
    }

    /// Refuses names that a file does not have, and tiers that cannot be turns.
    void mustFit(String file, List<FoundTier> tiers) throws Refusal {
        List<String> names = tiers.stream().map(FoundTier::name).toList();
        List<String> unknown = new ArrayList<>(
                Stream.concat(turns.stream(), codings.stream()).filter(name -> !names.contains(name)).toList());
        if (!unknown.isEmpty()) {
            throw refusal(file, "The file has no tier " + quoted(unknown) + ".", names);
        }
        List<String> points = tiers.stream().filter(tier -> tier.kind() == FoundTier.Kind.POINTS)
                .map(FoundTier::name).filter(turns::contains).toList();
        if (!points.isEmpty()) {
            throw refusal(file, "Nobody speaks on points of time, as on the tier " + quoted(points) + ".", names);
        }
    }

    private static Refusal refusal(String file, String what, List<String> names) {
        return new Refusal(new Problem(ProblemKind.ASKED, file, 0, what,
                "Its tiers are " + quoted(names) + ".", "Name tiers as they are called there."));
    }

    private static String quoted(List<String> names) {
        return names.stream().map(name -> "\"" + name + "\"").collect(Collectors.joining(", "));
    }

    /// Shows no names, for tiers are called after people.
    @Override
    public String toString() {
        return "TierChoice[" + turns.size() + " of turns, " + codings.size() + " of codings]";
    }
}
