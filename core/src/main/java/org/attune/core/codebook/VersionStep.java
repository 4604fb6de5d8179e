package org.attune.core.codebook;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.attune.core.codebook.Change.Kind;
import org.attune.core.codebook.Change.OldCodings;
import org.attune.core.codebook.Mismatch.Way;

/// From an older version of a codebook to a newer one: what differs, whether the newer one owns up to it, and which codings can
/// still be compared.
///
/// What a version says of itself decides what can be compared, because no program can tell whether other words mean other moments. So
/// the list of changes must match what can be seen to differ.
public final class VersionStep {

    private final Codebook older;
    private final Codebook newer;
    private final Map<String, Set<Kind>> told = new LinkedHashMap<>();

    private VersionStep(Codebook older, Codebook newer) {
        this.older = older;
        this.newer = newer;
        changes().forEach(change -> told.computeIfAbsent(change.of(), of -> EnumSet.noneOf(Kind.class))
                .add(change.kind()));
    }

    /// The step between two versions of one codebook.
    ///
    /// @throws IllegalArgumentException when they are not an older and a newer version of one codebook
    public static VersionStep between(Codebook older, Codebook newer) {
        if (!older.name().id().equals(newer.name().id())) {
            throw new IllegalArgumentException("they are two codebooks, " + older.name().id() + " and "
                    + newer.name().id() + "; only versions of one can be compared");
        }
        if (older.name().version() >= newer.name().version()) {
            throw new IllegalArgumentException("the second must be the newer version, but version "
                    + newer.name().version() + " comes after version " + older.name().version());
        }
        return new VersionStep(older, newer);
    }

    /// Where the list of changes does not match what differs; empty if it does.
    ///
    /// Between two versions that do not follow each other only what differs is looked at: what one of them added another may have
    /// taken out again.
    public List<Mismatch> mismatches() {
        List<Mismatch> found = new ArrayList<>();
        if (!newer.revisions().subList(0, older.revisions().size()).equals(older.revisions())) {
            found.add(new Mismatch("", Way.TOLD_OTHERWISE,
                    "the newer version tells the changes up to version " + older.name().version()
                            + " otherwise than that version did; leave them as they were"));
        }
        Differences differences = new Differences(older, newer);
        Set<String> ids = new LinkedHashSet<>(codesAndItems());
        ids.add(Change.SEGMENTS);
        ids.addAll(told.keySet());
        for (String id : ids) {
            Set<Kind> seen = differences.of(id);
            Set<Kind> claimed = told.getOrDefault(id, Set.of());
            seen.stream().filter(kind -> !isOwned(kind, claimed))
                    .forEach(kind -> found.add(new Mismatch(id, Way.NOT_TOLD, untold(id, kind))));
            if (isNext()) {
                claimed.stream().filter(kind -> !isFounded(kind, seen, claimed))
                        .forEach(kind -> found.add(new Mismatch(id, Way.NOT_SO,
                                id + " stands among the changes as " + word(kind) + ", but it is not; take that out")));
            }
        }
        return found;
    }

    private String untold(String id, Kind kind) {
        String must = ", so it must stand among the changes as ";
        return switch (kind) {
            case ADDED -> id + " is not in version " + older.name().version() + must + word(kind);
            case REMOVED -> id + " is in version " + older.name().version() + " and no more in version "
                    + newer.name().version() + must + word(kind) + ", or be put back";
            case REWORDED -> id + " differs" + must + word(Kind.REWORDED) + " or " + word(Kind.REDEFINED);
            case REKEYED, REDEFINED, RESEGMENTED -> id + " differs" + must + word(kind);
        };
    }

    /// As a codebook writes it.
    private static String word(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private boolean isNext() {
        return newer.name().version() == older.name().version() + 1;
    }

    private boolean isOwned(Kind seen, Set<Kind> claimed) {
        boolean wasAnotherMeanwhile = claimed.contains(Kind.ADDED) && claimed.contains(Kind.REMOVED);
        return claimed.contains(seen) || wasAnotherMeanwhile
                || (seen == Kind.REWORDED && claimed.contains(Kind.REDEFINED));
    }

    private static boolean isFounded(Kind claim, Set<Kind> seen, Set<Kind> claimed) {
        return switch (claim) {
            case REDEFINED -> seen.contains(Kind.REWORDED) || seen.contains(Kind.REDEFINED);
            case REWORDED -> seen.contains(Kind.REWORDED) && !claimed.contains(Kind.REDEFINED);
            case ADDED, REMOVED, REKEYED, RESEGMENTED -> seen.contains(claim);
        };
    }

    /// What becomes of codings of a code, or of answers to a session item, by the older version.
    ///
    /// @throws IllegalArgumentException when neither version knows the id
    public OldCodings oldCodings(String id) {
        boolean isInOlder = Differences.isIn(older, id);
        boolean isInNewer = Differences.isIn(newer, id);
        if (!isInOlder && !isInNewer) {
            throw new IllegalArgumentException("neither version has a code or session item " + id);
        }
        if (!isInOlder || !isInNewer) {
            return isInNewer ? OldCodings.NONE : OldCodings.END;
        }
        boolean hasOtherSegments = newer.findCode(id).isPresent() && told.containsKey(Change.SEGMENTS);
        boolean isSame = told.getOrDefault(id, Set.of()).stream()
                .allMatch(kind -> kind.oldCodings() == OldCodings.STAY_COMPARABLE);
        return isSame && !hasOtherSegments ? OldCodings.STAY_COMPARABLE : OldCodings.NOT_COMPARABLE;
    }

    /// What each version in between says it changed, oldest first.
    public List<Change> changes() {
        return newer.revisions().stream().filter(revision -> revision.version() > older.name().version())
                .flatMap(revision -> revision.changes().stream()).toList();
    }

    /// Every id that either version knows: codes before session items, those of the newer version first.
    public List<String> codesAndItems() {
        Set<String> ids = new LinkedHashSet<>();
        newer.codes().forEach(code -> ids.add(code.id()));
        older.codes().forEach(code -> ids.add(code.id()));
        newer.items().forEach(item -> ids.add(item.id()));
        older.items().forEach(item -> ids.add(item.id()));
        return List.copyOf(ids);
    }
}
