package org.attune.web.keep;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.attune.core.transcript.Timing;
import org.attune.core.transcript.Turn;
import org.attune.store.cases.Meeting;
import org.attune.store.cases.TherapyCase;
import org.attune.store.clips.Clip;
import org.attune.store.hints.HintAnswer;
import org.attune.store.hints.HintAnswers;
import org.attune.store.room.Contributions.Brought;
import org.attune.store.room.Said;
import org.attune.store.room.Said.What;

/// Makes the rows of what sessions left behind, and of what was written on packets for a peer group.
final class LeftBehindRows {

    private LeftBehindRows() {}

    static List<List<Cell>> turns(TherapyCase about, LeftBehind.OfSession said) {
        return said.words().turns().stream().map(turn -> switch (turn.timing()) {
            case Timing.Between(long start, long end) -> turn(about, said, turn, Cell.of(start), Cell.of(end));
            case Timing.Untimed untimed -> turn(about, said, turn, new Cell.Empty(), new Cell.Empty());
        }).toList();
    }

    private static List<Cell> turn(TherapyCase about, LeftBehind.OfSession said, Turn turn, Cell start, Cell end) {
        String part = said.words().partOf(turn.speaker()).name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return List.of(Cell.of(about.pseudonym()), Cell.of(said.session()), Cell.of(turn.number()),
                Cell.ofOptional(turn.speaker()), Cell.of(part), start, end, Cell.of(turn.text()));
    }

    static List<List<Cell>> clips(Material one) {
        return one.diary().left().clips().stream().map(clip -> clip(one, clip)).toList();
    }

    private static List<Cell> clip(Material one, Clip clip) {
        return ExportRows.row(one, session(one, clip.place().sessionId()), Cell.of(clip.purpose()),
                Cell.of(clip.span().fromMillis()), Cell.of(clip.span().toMillis()), Cell.of(clip.at()));
    }

    static List<List<Cell>> answers(Material one) {
        return one.diary().left().answers().stream().map(answer -> answer(one, answer)).toList();
    }

    private static List<Cell> answer(Material one, HintAnswers.OfSession answered) {
        HintAnswer answer = answered.answer();
        return ExportRows.row(one, session(one, answered.sessionId()), Cell.of(answer.place().turn()),
                Cell.of(answer.place().rule().id()), Cell.of(answer.place().rule().version()),
                Cell.of(answer.said()), Cell.of(answer.at()));
    }

    static List<List<Cell>> packets(Material one) {
        List<List<Cell>> rows = new ArrayList<>();
        List<Brought> all = one.diary().brought();
        for (int i = 0; i < all.size(); i++) {
            int number = i + 1;
            Brought brought = all.get(i);
            rows.add(ExportRows.row(one, Cell.of(number), Cell.of("question"), new Cell.Empty(),
                    Cell.of(brought.question()), Cell.of(brought.packet().at())));
            brought.said().forEach(said -> rows.add(said(one, number, said)));
        }
        return rows;
    }

    private static List<Cell> said(Material one, int number, Said said) {
        Cell needs = said.what() instanceof What.Met met ? Cell.of(met.needs()) : new Cell.Empty();
        String kind = switch (said.what()) {
            case What.Tried tried -> "tried";
            case What.Met met -> "met";
            case What.Happened happened -> "happened";
            case What.Voiced voiced -> throw new IllegalArgumentException("another's words");
            case What.Offered offered -> throw new IllegalArgumentException("another's words");
        };
        return ExportRows.row(one, Cell.of(number), Cell.of(kind), needs, Cell.ofOptional(said.what().words()),
                Cell.of(said.at()));
    }

    private static Cell session(Material one, String sessionId) {
        return Cell.of(one.diary().meetings().stream().filter(meeting -> meeting.id().equals(sessionId)).findFirst()
                .map(Meeting::number).orElseThrow());
    }
}
