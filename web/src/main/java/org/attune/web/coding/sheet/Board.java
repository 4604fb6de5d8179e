package org.attune.web.coding.sheet;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

import gg.jte.Content;
import org.attune.core.agreement.ratings.Rating;
import org.attune.core.agreement.ratings.Rating.Amount;
import org.attune.core.agreement.ratings.Rating.Other;
import org.attune.core.codebook.Code;
import org.attune.core.codebook.Codebook;
import org.attune.core.codebook.Family;
import org.attune.core.codebook.SessionItem;
import org.attune.core.coding.Clarity;
import org.attune.core.coding.Mark;
import org.attune.core.coding.Segments;
import org.attune.core.coding.Sheet;
import org.attune.core.coding.SheetStep;
import org.attune.core.coding.Step;
import org.attune.core.coding.StepText;
import org.attune.figures.coding.SegmentTimeline;
import org.attune.figures.coding.SegmentTimeline.Lane;
import org.attune.figures.svg.Numbers;
import org.attune.web.coding.CodingWords;

/// What a coder has in hand: one segment's codes, the whole session below, and what each press would say.
///
/// @param path where steps are sent, and where it is asked for again
/// @param sheet what was given so far
/// @param at the segment at hand, from 1
/// @param nextId the id that the next step of a page without script has, so that a double press is one
/// @param isOpen whether anything may still be given
public record Board(String path, Sheet sheet, int at, String nextId, boolean isOpen) {

    public Board {
        requireNonNull(path, "path");
        requireNonNull(sheet, "sheet");
        requireNonNull(nextId, "nextId");
        if (!sheet.segments().has(at)) {
            throw new IllegalArgumentException("there is no such segment");
        }
    }

    /// What coders code by.
    public Codebook codebook() {
        return sheet.codebook();
    }

    /// The kinds of moves that there are codes for.
    public List<Family> families() {
        return Arrays.stream(Family.values()).filter(family -> !codebook().codes(family).isEmpty()).toList();
    }

    /// How many segments are shown: all there are, or one more than was coded where nobody said how long the session is.
    public int segments() {
        return sheet.segments().count()
                .orElseGet(() -> Math.max(at, sheet.segments().has(sheet.segmentCount() + 1) ? sheet.segmentCount() + 1
                        : sheet.segmentCount()));
    }

    /// The number of the last segment that can be gone to.
    public int lastSegment() {
        return sheet.segments().count().orElse(Segments.MOST);
    }

    /// How long a segment is where segments are of time; 0 where they count turns, which no recording's clock tells.
    public int segmentSeconds() {
        return switch (sheet.segments()) {
            case Segments.Timed timed -> timed.seconds();
            case Segments.Open open -> open.seconds();
            case Segments.OfTurns turns -> 0;
        };
    }

    /// All segments shown.
    public List<Integer> columns() {
        return IntStream.rangeClosed(1, segments()).boxed().toList();
    }

    /// Where the segment at hand lies.
    public String span() {
        return CodingWords.of(sheet.segments().span(at));
    }

    /// Where a segment lies.
    public String span(int segment) {
        return CodingWords.of(sheet.segments().span(segment));
    }

    /// What is said of a code in the segment at hand.
    public Mark mark(Code code) {
        return sheet.mark(at, code.id());
    }

    /// Whether a code is given in the segment at hand.
    public boolean isGiven(Code code) {
        return mark(code) instanceof Mark.Given;
    }

    /// How clearly a code is given in the segment at hand; empty where it is not.
    public String clarity(Code code) {
        return mark(code) instanceof Mark.Given given ? CodingWords.of(given.clarity()) : "";
    }

    /// Whether a code has this significance in the segment at hand.
    public boolean isSignificant(Code code, int points) {
        return mark(code) instanceof Mark.Given given && given.significancePoints().orElse(0) == points;
    }

    /// The line that gives a code clearly, or weakly, or says one of the other three things of it.
    public String line(Code code, Mark mark) {
        return StepText.of(new Step.Marked(at, code.id(), mark));
    }

    /// The line that rates the significance of a code that is given.
    public String line(Code code, int points) {
        Clarity clarity = mark(code) instanceof Mark.Given given ? given.clarity() : Clarity.CLEAR;
        return line(code, new Mark.Given(clarity).withSignificance(points));
    }

    /// What else can be said of a code than that it is clearly there.
    public List<Mark> otherMarks() {
        return List.of(new Mark.Given(Clarity.WEAK), Mark.ABSENT, Mark.CANNOT_TELL, Mark.NOT_RATED);
    }

    /// The points of significance.
    public List<Integer> significances() {
        return IntStream.rangeClosed(1, Mark.Given.HIGHEST).boxed().toList();
    }

    /// The points of a session item.
    public List<Integer> points(SessionItem item) {
        return IntStream.rangeClosed(1, item.highest()).boxed().toList();
    }

    /// Whether a session item is answered with these points.
    public boolean isAnswered(SessionItem item, int points) {
        return sheet.answer(item.id()) instanceof Amount(double given) && given == points;
    }

    /// Whether a session item is answered so.
    public boolean isAnswered(SessionItem item, Other other) {
        return sheet.answer(item.id()) == other;
    }

    /// The line that answers a session item.
    public String line(SessionItem item, int points) {
        return StepText.of(new Step.Answered(item.id(), new Amount(points)));
    }

    /// The line that answers a session item without points.
    public String line(SessionItem item, Other other) {
        Rating rating = other;
        return StepText.of(new Step.Answered(item.id(), rating));
    }

    /// The line that marks what is left in the segment at hand as absent.
    public String restLine() {
        return StepText.of(new Step.RestAbsent(at));
    }

    /// How many codes of the segment at hand nothing is said of.
    public int left() {
        return sheet.notRated(at).size();
    }

    /// The line that takes back the last step; empty where there is none.
    public String undoLine() {
        return sheet.lastInForce().map(SheetStep::id).map(id -> StepText.of(new Step.Undone(id))).orElse("");
    }

    /// The code that was given last in the segment at hand, whose significance a digit would rate; empty if none was.
    public String lastGiven() {
        return lastMarked().map(Step.Marked::code).orElse("");
    }

    /// How clearly that code was given.
    public String lastClarity() {
        return lastMarked().map(marked -> StepText.of(new Mark.Given(((Mark.Given) marked.mark()).clarity())))
                .orElse("");
    }

    /// What was said last, for those who listen.
    public String said() {
        String what = sheet.lastInForce().map(SheetStep::step).map(step -> switch (step) {
            case Step.Marked marked -> codebook().findCode(marked.code()).map(CodingWords::nameOf).orElse("") + ": "
                    + CodingWords.of(marked.mark()) + ". ";
            case Step.RestAbsent rest -> "The rest of segment " + rest.segment() + " is absent. ";
            case Step.Answered answered -> "Answered. ";
            case Step.Undone undone -> "";
        }).orElse("");
        return what + "Segment " + at;
    }

    private Optional<Step.Marked> lastMarked() {
        return sheet.lastInForce().map(SheetStep::step)
                .flatMap(step -> step instanceof Step.Marked marked && marked.segment() == at
                        && marked.mark() instanceof Mark.Given ? Optional.of(marked) : Optional.empty());
    }

    /// The session drawn, as far as it is coded.
    public Content timeline() {
        return out -> out.writeContent(drawn().svg("timeline"));
    }

    /// What the drawing shows.
    public String sentence() {
        return drawn().sentence();
    }

    private SegmentTimeline drawn() {
        return new SegmentTimeline(List.of(new Lane("", sheet)));
    }

    /// What nothing is said of yet, in a sentence.
    public String missing() {
        long segments = 0;
        for (int segment = 1; segment <= sheet.segmentCount(); segment++) {
            segments += sheet.notRated(segment).isEmpty() ? 0 : 1;
        }
        List<String> items = codebook().items().stream()
                .filter(item -> sheet.answer(item.id()) == Other.NOT_RATED).map(item -> item.name()).toList();
        if (segments == 0 && items.isEmpty()) {
            return "Everything is rated.";
        }
        String inSegments = segments == 0 ? "" : Numbers.counted(segments, "segment") + " not rated in full";
        String inItems = items.isEmpty() ? "" : "nothing on " + String.join(", ", items).toLowerCase(Locale.ROOT);
        return (inSegments + (inSegments.isEmpty() || inItems.isEmpty() ? "" : "; ") + inItems)
                + ". What is not rated stays so, and is neither absent nor hard to tell.";
    }
}
