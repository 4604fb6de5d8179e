package org.attune.core.coding;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.attune.core.agreement.ratings.Rating;
import org.attune.core.agreement.ratings.Rating.Other;
import org.attune.core.codebook.Code;
import org.attune.core.codebook.Codebook;

/// What one coder says of one session: the marks and answers that the steps come to.
public final class Sheet {

    private final Codebook codebook;
    private final Segments segments;
    private final List<SheetStep> steps;
    private final Map<Cell, Mark> marks = new HashMap<>();
    private final Map<String, Rating> answers = new HashMap<>();
    private final Map<Integer, Set<String>> given = new HashMap<>();

    private record Cell(int segment, String code) {}

    private Sheet(Codebook codebook, Segments segments, List<SheetStep> steps) {
        this.codebook = requireNonNull(codebook, "codebook");
        this.segments = requireNonNull(segments, "segments");
        this.steps = List.copyOf(steps);
        inForce(steps).forEach(this::take);
    }

    /// A sheet with nothing on it.
    public static Sheet blank(Codebook codebook, Segments segments) {
        return new Sheet(codebook, segments, List.of());
    }

    /// The sheet that steps come to, in the order in which they were kept. A step whose id was there before is that step.
    ///
    /// @throws IllegalArgumentException when a step is about a code, an item, a segment or a step that there is not
    public static Sheet of(Codebook codebook, Segments segments, List<SheetStep> steps) {
        Outline outline = Outline.of(codebook);
        List<SheetStep> once = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (SheetStep step : steps) {
            if (ids.add(step.id())) {
                outline.wrong(segments, step.step()).ifPresent(why -> {
                    throw new IllegalArgumentException(why);
                });
                if (step.step() instanceof Step.Undone(String undone)
                        && (!ids.contains(undone) || undone.equals(step.id()))) {
                    throw new IllegalArgumentException("a step takes back one that was not before it");
                }
                once.add(step);
            }
        }
        return new Sheet(codebook, segments, once);
    }

    /// The steps that nobody took back. Read backwards, because only a later step takes one back.
    private static List<SheetStep> inForce(List<SheetStep> steps) {
        Set<String> takenBack = new HashSet<>();
        List<SheetStep> kept = new ArrayList<>();
        for (SheetStep step : steps.reversed()) {
            if (takenBack.contains(step.id())) {
                continue;
            }
            if (step.step() instanceof Step.Undone(String stepId)) {
                takenBack.add(stepId);
            } else {
                kept.add(step);
            }
        }
        return kept.reversed();
    }

    private void take(SheetStep kept) {
        switch (kept.step()) {
            case Step.Marked marked -> take(marked);
            case Step.RestAbsent rest -> notRated(rest.segment())
                    .forEach(code -> marks.put(new Cell(rest.segment(), code.id()), Mark.ABSENT));
            case Step.Answered answered -> answers.put(answered.item(), answered.rating());
            case Step.Undone undone -> throw new IllegalStateException("what takes back is no mark");
        }
    }

    private void take(Step.Marked marked) {
        marks.put(new Cell(marked.segment(), marked.code()), marked.mark());
        Set<String> inSegment = given.computeIfAbsent(marked.segment(), any -> new LinkedHashSet<>());
        if (marked.mark() instanceof Mark.Given) {
            inSegment.add(marked.code());
        } else {
            inSegment.remove(marked.code());
        }
    }

    /// The same sheet with one step more.
    public Sheet with(SheetStep step) {
        List<SheetStep> more = new ArrayList<>(steps);
        more.add(step);
        return of(codebook, segments, more);
    }

    /// The codebook version that it is pinned to.
    public Codebook codebook() {
        return codebook;
    }

    /// The parts of the session.
    public Segments segments() {
        return segments;
    }

    /// Every step, those taken back among them.
    public List<SheetStep> steps() {
        return steps;
    }

    /// The step that an undo takes back: the last one in force.
    public Optional<SheetStep> lastInForce() {
        List<SheetStep> kept = inForce(steps);
        return kept.isEmpty() ? Optional.empty() : Optional.of(kept.getLast());
    }

    /// What is said of a code in a segment.
    public Mark mark(int segment, String code) {
        return marks.getOrDefault(new Cell(segment, code), Mark.NOT_RATED);
    }

    /// The codes that are given in a segment, in the order in which the coder gave them.
    public List<Code> given(int segment) {
        return given.getOrDefault(segment, Set.of()).stream().map(codebook::findCode).flatMap(Optional::stream)
                .toList();
    }

    /// What is answered to a session item.
    public Rating answer(String item) {
        return answers.getOrDefault(item, Other.NOT_RATED);
    }

    /// How many segments the session has: as is known, or else as far as the coder came.
    public int segmentCount() {
        return segments.count().orElseGet(
                () -> marks.keySet().stream().mapToInt(Cell::segment).max().orElse(0));
    }

    /// The codes that are not rated in a segment.
    public List<Code> notRated(int segment) {
        return codebook.codes().stream().filter(code -> !mark(segment, code.id()).isRated()).toList();
    }

    /// Whether every code is rated in every segment, and every session item answered.
    public boolean isComplete() {
        for (int segment = 1; segment <= segmentCount(); segment++) {
            if (!notRated(segment).isEmpty()) {
                return false;
            }
        }
        return segmentCount() > 0
                && codebook.items().stream().noneMatch(item -> answer(item.id()) == Other.NOT_RATED);
    }

    /// Says only how many steps there are, for a sheet is sealed.
    @Override
    public String toString() {
        return "sheet of " + steps.size() + " steps";
    }
}
