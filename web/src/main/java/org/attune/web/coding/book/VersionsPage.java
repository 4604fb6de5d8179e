package org.attune.web.coding.book;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.attune.core.codebook.Change;
import org.attune.core.codebook.Change.OldCodings;
import org.attune.core.codebook.Codebook;
import org.attune.core.codebook.SessionItem;
import org.attune.core.codebook.VersionStep;
import org.attune.web.coding.CodingWords;
import org.attune.web.page.Page;

/// What a version of a codebook changed since an older one, and which codings can still be compared.
///
/// @param older the older version
/// @param newer the newer one
/// @param step what lies between them
public record VersionsPage(Codebook older, Codebook newer, VersionStep step) implements Page {

    /// Something that changed.
    ///
    /// @param name what it is called
    /// @param told what was done to it and why, as each version said it
    /// @param texts which of its texts differ
    public record Changed(String name, List<String> told, List<Texts.Other> texts) {
        public Changed {
            told = List.copyOf(told);
            texts = List.copyOf(texts);
        }
    }

    /// What becomes of codings of a code, or of answers to a question.
    public record Fate(String name, String words) {}

    public VersionsPage {
        requireNonNull(older, "older");
        requireNonNull(newer, "newer");
        requireNonNull(step, "step");
    }

    @Override
    public String title() {
        return "What version " + newer.name().version() + " changed";
    }

    /// Where the newer version is.
    public String path() {
        return CodebookPage.path(newer);
    }

    /// Where the older version is.
    public String olderPath() {
        return CodebookPage.path(older);
    }

    /// Why there are newer versions, each in a sentence.
    public List<String> reasons() {
        return newer.revisions().stream().filter(revision -> revision.version() > older.name().version())
                .map(revision -> "Version " + revision.version() + ": " + revision.says()).toList();
    }

    /// All that changed, in the order of the codebook.
    public List<Changed> changed() {
        List<Changed> changed = new ArrayList<>();
        List<String> ids = new ArrayList<>(List.of(Change.SEGMENTS));
        ids.addAll(step.codesAndItems());
        for (String id : ids) {
            List<String> told = step.changes().stream().filter(change -> change.of().equals(id))
                    .map(change -> word(change.kind()) + ": " + change.why()).toList();
            if (!told.isEmpty()) {
                changed.add(new Changed(name(id), told, new Texts(older, newer).other(id)));
            }
        }
        return changed;
    }

    private String name(String id) {
        if (id.equals(Change.SEGMENTS)) {
            return "Segments";
        }
        return newer.findCode(id).or(() -> older.findCode(id)).map(CodingWords::nameOf)
                .or(() -> newer.findItem(id).or(() -> older.findItem(id)).map(SessionItem::name)).orElse(id);
    }

    private static String word(Change.Kind kind) {
        return switch (kind) {
            case ADDED -> "New";
            case REMOVED -> "Taken out";
            case REWORDED -> "Said in other words";
            case REKEYED -> "Another key";
            case REDEFINED -> "Other moments get it";
            case RESEGMENTED -> "Another length";
        };
    }

    /// What becomes of codings by the older version, those first that cannot go on as they were.
    public List<Fate> fates() {
        return step.codesAndItems().stream().filter(id -> step.oldCodings(id) != OldCodings.STAY_COMPARABLE)
                .map(id -> new Fate(name(id), word(step.oldCodings(id)))).toList();
    }

    /// The codes and questions whose codings stay comparable, in one line.
    public String comparable() {
        List<String> same = step.codesAndItems().stream()
                .filter(id -> step.oldCodings(id) == OldCodings.STAY_COMPARABLE).map(this::name).toList();
        return same.isEmpty() ? "" : same.stream().collect(Collectors.joining("; ", "", "."));
    }

    private static String word(OldCodings old) {
        return switch (old) {
            case STAY_COMPARABLE -> "stay comparable";
            case NOT_COMPARABLE -> "are not comparable, and are counted by themselves";
            case NONE -> "there are none: it is new";
            case END -> "are kept, and nothing new comes to them";
        };
    }

    /// Whether a code has another segment length under it, so that the reader is told why.
    public boolean isResegmented() {
        return older.segmentSeconds() != newer.segmentSeconds();
    }

}
