package org.attune.web.coding.together;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.attune.core.agreement.ratings.Rating;
import org.attune.core.agreement.ratings.Rating.Amount;
import org.attune.core.agreement.ratings.Rating.Other;
import org.attune.core.codebook.Code;
import org.attune.core.codebook.Codebook;
import org.attune.core.codebook.SessionItem;
import org.attune.core.coding.Mark;
import org.attune.core.coding.Settlement;
import org.attune.core.coding.Sheet;
import org.attune.core.coding.Step;
import org.attune.core.coding.StepText;
import org.attune.core.coding.Subject;
import org.attune.figures.coding.SegmentTimeline;
import org.attune.figures.coding.SegmentTimeline.Lane;
import org.attune.store.coding.Reveal;
import org.attune.web.coding.CodingWords;
import org.attune.web.coding.together.RevealPage.Choice;
import org.attune.web.coding.together.RevealPage.Row;
import org.attune.web.forms.Days;
import org.jspecify.annotations.Nullable;

/// Puts the sheets of a session side by side: what differs, what nobody says otherwise, and what each can be settled as. What a
/// difference is [org.attune.core.coding.CodedSession#differences()] says.
final class SideBySide {

    private static final String DIFFER = "differ";
    private static final String DIFFER_ON_ITEM = "differ-on";

    private final Codebook codebook;
    private final Reveal reveal;
    private final List<Sheet> blind = new ArrayList<>();
    private final List<Sheet> latest = new ArrayList<>();
    private final Map<Subject, Settlement> settled = new HashMap<>();
    private final Set<Subject> differences;
    private final List<Row> differing = new ArrayList<>();
    private final List<Row> alike = new ArrayList<>();

    SideBySide(Codebook codebook, Reveal reveal, Days days) {
        this.codebook = codebook;
        this.reveal = reveal;
        reveal.columns().forEach(column -> {
            blind.add(Sheet.of(codebook, reveal.segments(), column.blind()));
            latest.add(Sheet.of(codebook, reveal.segments(), column.latest()));
        });
        reveal.settled().forEach(one -> settled.put(one.what().subject(), one.what()));
        differences = Set.copyOf(RoundAgreement.coded(codebook, reveal, days).differences());
        addMarks();
        addAnswers();
    }

    List<Row> differing() {
        return differing;
    }

    List<Row> alike() {
        return alike;
    }

    SegmentTimeline timeline() {
        List<Lane> lanes = new ArrayList<>();
        for (int i = 0; i < blind.size(); i++) {
            lanes.add(new Lane(reveal.columns().get(i).label(), blind.get(i)));
        }
        return new SegmentTimeline(lanes);
    }

    private void addMarks() {
        int segments = blind.stream().mapToInt(Sheet::segmentCount).max().orElse(0);
        for (int segment = 1; segment <= segments; segment++) {
            for (Code code : codebook.codes()) {
                addMark(segment, code);
            }
        }
    }

    private void addMark(int segment, Code code) {
        List<Mark> marks = blind.stream().map(sheet -> sheet.mark(segment, code.id())).toList();
        Subject subject = new Subject.InSegment(segment, code.id());
        if (marks.stream().noneMatch(Mark.Given.class::isInstance) && !differences.contains(subject)) {
            return;
        }
        List<String> said = new ArrayList<>();
        for (int i = 0; i < marks.size(); i++) {
            said.add(later(CodingWords.of(marks.get(i)), CodingWords.of(latest.get(i).mark(segment, code.id()))));
        }
        Set<Choice> choices = new LinkedHashSet<>();
        marks.stream().filter(Mark::isRated).distinct().forEach(mark -> choices.add(
                new Choice(StepText.of(new Step.Marked(segment, code.id(), mark)), CodingWords.of(mark))));
        choices.add(new Choice(StepText.of(new Step.Marked(segment, code.id(), Mark.ABSENT)),
                CodingWords.of(Mark.ABSENT)));
        choices.add(new Choice(DIFFER + " " + segment + " " + code.id(), "we differ"));
        add(subject, new Row("s" + segment + "-" + code.id(), CodingWords.nameOf(code),
                "segment " + segment + ", " + CodingWords.of(reveal.segments().span(segment)), said, settled(subject),
                List.copyOf(choices), trail(subject)));
    }

    private void addAnswers() {
        for (SessionItem item : codebook.items()) {
            List<Rating> answers = blind.stream().map(sheet -> sheet.answer(item.id())).toList();
            List<String> said = new ArrayList<>();
            for (int i = 0; i < answers.size(); i++) {
                said.add(later(words(item, answers.get(i)), words(item, latest.get(i).answer(item.id()))));
            }
            Set<Choice> choices = new LinkedHashSet<>();
            answers.stream().filter(answer -> answer != Other.NOT_RATED).distinct().forEach(answer -> choices
                    .add(new Choice(StepText.of(new Step.Answered(item.id(), answer)), words(item, answer))));
            choices.add(new Choice(DIFFER_ON_ITEM + " " + item.id(), "we differ"));
            Subject subject = new Subject.OfSession(item.id());
            add(subject, new Row("item-" + item.id(), item.name(), "the whole session", said, settled(subject),
                    List.copyOf(choices), trail(subject)));
        }
    }

    private void add(Subject subject, Row row) {
        (differences.contains(subject) ? differing : alike).add(row);
    }

    private static String later(String blind, String latest) {
        return blind.equals(latest) ? blind : blind + "; after the reveal: " + latest;
    }

    private static String words(SessionItem item, Rating answer) {
        return switch (answer) {
            case Amount(double points) -> (int) points + ", " + item.points().get((int) points - 1);
            case Other other -> CodingWords.of(other);
            case Rating.Category category -> category.name();
        };
    }

    private List<String> trail(Subject subject) {
        return reveal.settled().stream().filter(one -> one.what().subject().equals(subject))
                .map(one -> one.by() + ": " + words(one.what()) + (one.note().isEmpty() ? "" : ". " + one.note()))
                .toList();
    }

    private String settled(Subject subject) {
        return words(settled.get(subject));
    }

    private String words(@Nullable Settlement what) {
        return switch (what) {
            case null -> "";
            case Settlement.WeDiffer differ -> "we differ";
            case Settlement.AgreedOn(Step step) -> switch (step) {
                case Step.Marked marked -> CodingWords.of(marked.mark());
                case Step.Answered answered -> codebook.findItem(answered.item())
                        .map(item -> words(item, answered.rating())).orElse("");
                case Step.RestAbsent rest -> "";
                case Step.Undone undone -> "";
            };
        };
    }

    /// What a form sent as a choice; empty if it is none.
    static Optional<Settlement> parse(String line) {
        String[] words = line.split(" ", -1);
        if (words[0].equals(DIFFER) && words.length == 3 && words[1].matches("[1-9]\\d{0,2}")) {
            return Optional.of(
                    new Settlement.WeDiffer(new Subject.InSegment(Integer.parseInt(words[1]), words[2])));
        }
        if (words[0].equals(DIFFER_ON_ITEM) && words.length == 2) {
            return Optional.of(new Settlement.WeDiffer(new Subject.OfSession(words[1])));
        }
        try {
            return StepText.parse(line).map(Settlement.AgreedOn::new);
        } catch (IllegalArgumentException saysNothing) {
            return Optional.empty();
        }
    }
}
