package org.attune.web.room.packet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.attune.core.course.Course;
import org.attune.core.tension.guide.Guide;
import org.attune.store.Store;
import org.attune.store.cases.Meeting;
import org.attune.store.cases.TherapyCase;
import org.attune.store.clips.Clip;
import org.attune.store.consent.Consent.Purpose;
import org.attune.store.material.TranscriptView;
import org.attune.store.room.piece.Course.Point;
import org.attune.store.room.piece.Piece;
import org.attune.store.tension.Tension;
import org.attune.web.forms.Days;
import org.attune.web.forms.FormBook;
import org.attune.web.line.CaseReading;
import org.attune.web.line.Examiner;
import org.attune.web.material.Times;
import org.attune.web.room.packet.DraftPage.Option;
import org.attune.web.tension.said.Sentences;
import org.attune.web.tension.said.Signatures;
import org.attune.web.visit.Visitor;

/// Which pieces of a case its therapist can bring, and the one that was chosen.
public final class Pieces {

    private static final String LINE = "line";
    private static final String TENSION = "tension";
    private static final String CLIP = "clip";
    private static final String SEGMENT = "segment";

    private final Store store;
    private final Examiner examiner;
    private final FormBook book;
    private final Guide guide;
    private final Days days;

    public Pieces(Store store, Examiner examiner, FormBook book, Guide guide, Days days) {
        this.store = store;
        this.examiner = examiner;
        this.book = book;
        this.guide = guide;
        this.days = days;
    }

    List<Option> list(Visitor visitor, TherapyCase about) {
        List<Option> options = new ArrayList<>(List.of(new Option(LINE, "The client's line")));
        Sentences sentences = new Sentences(guide, days, Signatures.of(store, visitor));
        for (Tension tension : store.tensions().list(visitor.asker(), about.id())) {
            options.add(new Option(TENSION + " " + tension.id(), sentences.title(tension)));
        }
        List<Meeting> sessions = store.meetings().list(visitor.asker(), about.id());
        for (Clip clip : store.clips().listForCase(visitor.asker(), about.id())) {
            if (clip.purpose() == Purpose.PEER_GROUP) {
                options.add(new Option(CLIP + " " + clip.id(), "The clip of session " + number(sessions, clip) + ", "
                        + Times.say(clip.span().fromMillis()) + " to " + Times.say(clip.span().toMillis())));
            }
        }
        for (Meeting session : sessions) {
            if (store.transcripts().isThere(visitor.asker(), session.id())) {
                options.add(new Option(SEGMENT + " " + session.id(),
                        "Turns of the transcript of session " + session.number()));
            }
        }
        return options;
    }

    private static String number(List<Meeting> sessions, Clip clip) {
        return sessions.stream().filter(one -> one.id().equals(clip.place().sessionId())).findFirst()
                .map(one -> Integer.toString(one.number())).orElse("?");
    }

    /// The piece that was chosen, if it is one.
    Optional<Piece> read(Visitor visitor, TherapyCase about, TypedDraft typed) {
        return switch (typed.kind()) {
            case LINE -> Optional.of(line(visitor, about, typed));
            case TENSION -> Optional.of(new Piece.OfTension(typed.id()));
            case CLIP -> Optional.of(new Piece.OfClip(typed.id()));
            case SEGMENT ->
                Optional.of(new Piece.Segment(typed.id(), typed.first(), typed.last(turns(visitor, typed))));
            default -> Optional.empty();
        };
    }

    private int turns(Visitor visitor, TypedDraft typed) {
        return store.transcripts().read(visitor.asker(), typed.id(),
                Purpose.THERAPY) instanceof TranscriptView.Here here
                        ? here.transcript().words().turns().size()
                        : 0;
    }

    private Piece line(Visitor visitor, TherapyCase about, TypedDraft typed) {
        int last = store.meetings().list(visitor.asker(), about.id()).stream().mapToInt(Meeting::number).max()
                .orElse(0);
        Course course = CaseReading.of(examiner, book, about.pseudonym(),
                store.forms().view(visitor.asker(), about.id()).forms(), last).course();
        List<Point> points = IntStream.range(0, course.scores())
                .filter(i -> course.sessionAt(i) >= typed.first() && course.sessionAt(i) <= typed.last(last))
                .mapToObj(i -> new Point(course.sessionAt(i), course.pointsAt(i))).toList();
        return new Piece.Line(List.of(new org.attune.store.room.piece.Course(course.scale().name(),
                "The client's line, " + course.scale().name(), points)));
    }
}
