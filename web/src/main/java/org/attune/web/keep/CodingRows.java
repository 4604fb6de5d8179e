package org.attune.web.keep;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.attune.core.agreement.ratings.Rating;
import org.attune.core.agreement.ratings.Rating.Amount;
import org.attune.core.agreement.ratings.Rating.Other;
import org.attune.core.codebook.Code;
import org.attune.core.codebook.SessionItem;
import org.attune.core.coding.Mark;
import org.attune.core.coding.Segments;
import org.attune.core.coding.Settlement;
import org.attune.core.coding.Sheet;
import org.attune.core.coding.Step;
import org.attune.core.coding.Subject;
import org.attune.store.coding.Reveal.Column;
import org.attune.store.coding.Settlements.Settled;
import org.attune.web.coding.CodedMeeting;

/// Makes the rows of codings and of what was settled about them.
final class CodingRows {

    private static final double MILLIS = 1_000;

    private CodingRows() {}

    /// What was said of a code: value, clarity and significance.
    private record Said(Cell value, Cell clarity, Cell significance) {

        static final Said NOTHING = new Said(new Cell.Empty(), new Cell.Empty(), new Cell.Empty());

        static Said of(Mark mark) {
            return switch (mark) {
                case Mark.Given given -> new Said(Cell.of("given"), Cell.of(given.clarity()),
                        given.significancePoints().isPresent() ? Cell.of(given.significancePoints().getAsInt())
                                : new Cell.Empty());
                case Mark.NotGiven not -> new Said(word(not.why()), word(not.why()),
                        not.why() == Other.NOT_RATED ? new Cell.Empty() : word(not.why()));
            };
        }

        static Said of(Rating answer) {
            return new Said(switch (answer) {
                case Amount(double points) -> Cell.of(points);
                case Other other -> word(other);
                case Rating.Category category -> Cell.of(category.name());
            }, new Cell.Empty(), new Cell.Empty());
        }

        private static Cell word(Other other) {
            return Cell.of(other.name().toLowerCase(Locale.ROOT).replace('_', ' '));
        }
    }

    static List<List<Cell>> codings(Material one) {
        List<List<Cell>> rows = new ArrayList<>();
        for (CodedMeeting coded : one.diary().codings()) {
            for (Column column : coded.reveal().columns()) {
                Sheet sheet = Sheet.of(coded.codebook(), coded.reveal().segments(), column.blind());
                for (int segment = 1; segment <= sheet.segmentCount(); segment++) {
                    for (Code code : coded.codebook().codes()) {
                        rows.add(coding(one, coded, column, new Subject.InSegment(segment, code.id()),
                                Said.of(sheet.mark(segment, code.id()))));
                    }
                }
                for (SessionItem item : coded.codebook().items()) {
                    rows.add(coding(one, coded, column, new Subject.OfSession(item.id()),
                            Said.of(sheet.answer(item.id()))));
                }
            }
        }
        return rows;
    }

    private static List<Cell> coding(Material one, CodedMeeting coded, Column column, Subject subject, Said said) {
        return row(one, coded, subject, Cell.of(column.label()), said.value(), said.clarity(), said.significance(),
                Cell.of(LocalDate.ofInstant(column.handedInAt(), ZoneOffset.UTC)));
    }

    static List<List<Cell>> settlements(Material one) {
        List<List<Cell>> rows = new ArrayList<>();
        for (CodedMeeting coded : one.diary().codings()) {
            for (Settled settled : coded.reveal().settled()) {
                Said said = switch (settled.what()) {
                    case Settlement.WeDiffer differ -> Said.NOTHING;
                    case Settlement.AgreedOn agreed -> switch (agreed.step()) {
                        case Step.Marked marked -> Said.of(marked.mark());
                        case Step.Answered answered -> Said.of(answered.rating());
                        case Step.RestAbsent rest -> Said.NOTHING;
                        case Step.Undone undone -> Said.NOTHING;
                    };
                };
                String outcome = settled.what() instanceof Settlement.WeDiffer ? "we differ" : "agreed";
                rows.add(row(one, coded, settled.what().subject(), Cell.of(outcome), said.value(), said.clarity(),
                        said.significance(), Cell.ofOptional(settled.note()), Cell.of(settled.by()),
                        Cell.of(LocalDate.ofInstant(settled.at(), ZoneOffset.UTC))));
            }
        }
        return rows;
    }

    private static List<Cell> row(Material one, CodedMeeting coded, Subject subject, Cell... more) {
        String session = one.about().pseudonym() + " session-" + coded.session() + " round-" + coded.round();
        List<Cell> row = new ArrayList<>(List.of(Cell.of(one.about().pseudonym()),
                Cell.of(coded.codebook().name().toString()), Cell.of(session)));
        switch (subject) {
            case Subject.InSegment(int segment, String code) -> {
                row.add(Cell.of(segment));
                row.addAll(span(coded.reveal().segments().span(segment)));
                row.add(Cell.of(code));
            }
            case Subject.OfSession(String item) -> row.addAll(
                    List.of(new Cell.Empty(), new Cell.Empty(), new Cell.Empty(), new Cell.Empty(), Cell.of(item)));
        }
        row.addAll(List.of(more));
        return row;
    }

    private static List<Cell> span(Segments.Span span) {
        return switch (span) {
            case Segments.Span.Time(long from, long to) ->
                List.of(Cell.of(from / MILLIS), Cell.of(to / MILLIS), Cell.of("seconds"));
            case Segments.Span.Turns(int first, int last) ->
                List.of(Cell.of(first), Cell.of(last), Cell.of("turns"));
        };
    }
}
