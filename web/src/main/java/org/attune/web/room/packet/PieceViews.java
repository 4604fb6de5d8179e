package org.attune.web.room.packet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import gg.jte.Content;
import org.attune.core.course.Course;
import org.attune.core.instrument.Scale;
import org.attune.core.instrument.ScaleKey;
import org.attune.core.tension.guide.Guide;
import org.attune.figures.own.OwnLine;
import org.attune.store.Store;
import org.attune.store.room.piece.Held;
import org.attune.store.room.piece.Shown;
import org.attune.store.tension.Addition;
import org.attune.store.tension.Columns;
import org.attune.web.forms.Days;
import org.attune.web.forms.FormBook;
import org.attune.web.tension.said.Sentences;
import org.attune.web.tension.said.Signatures;
import org.attune.web.visit.Visitor;

/// Makes what a packet shows ready for a page.
public final class PieceViews {

    private static final Columns NO_COLUMNS = new Columns("", "", "");

    private final Store store;
    private final FormBook book;
    private final Guide guide;
    private final Days days;

    public PieceViews(Store store, FormBook book, Guide guide, Days days) {
        this.store = store;
        this.book = book;
        this.guide = guide;
        this.days = days;
    }

    /// What the visitor sees of a packet that the store shows them.
    public PieceView of(Visitor visitor, Shown shown) {
        return switch (shown.held()) {
            case Held.Line line -> new PieceView(shown, pictures(shown.packetId(), line), List.of(), List.of());
            case Held.OfTension tension -> new PieceView(shown, List.of(), sentences(visitor, tension), List.of());
            case Held.OfClip clip -> new PieceView(shown, List.of(), List.of(),
                    store.packets().recordings(visitor.asker(), shown.packetId()));
            case Held.Segment segment -> new PieceView(shown, List.of(), List.of(), List.of());
            case Held.Nothing nothing -> new PieceView(shown, List.of(), List.of(), List.of());
        };
    }

    private List<String> sentences(Visitor visitor, Held.OfTension tension) {
        return new Sentences(guide, days, Signatures.of(store, visitor))
                .described(new Addition.Described(tension.onset(), tension.nature(), NO_COLUMNS));
    }

    /// A scale that this program does not know any more is not drawn.
    private List<Content> pictures(String packetId, Held.Line line) {
        List<Content> pictures = new ArrayList<>();
        for (org.attune.store.room.piece.Course given : line.courses()) {
            scale(given.scaleId()).ifPresent(scale -> pictures
                    .add(picture(given, scale, "line-" + packetId + "-" + pictures.size())));
        }
        return pictures;
    }

    private Optional<Scale> scale(String id) {
        return book.listReadable().stream().flatMap(instrument -> instrument.scales().stream())
                .map(ScaleKey::scale).filter(scale -> scale.name().equals(id)).findFirst();
    }

    private static Content picture(org.attune.store.room.piece.Course given, Scale scale, String anchor) {
        int[] sessions = given.points().stream().mapToInt(point -> point.session()).toArray();
        double[] points = given.points().stream().mapToDouble(point -> point.score()).toArray();
        Course course = Course.of(scale, sessions, points, sessions[sessions.length - 1]);
        String sentence = sessions.length + (sessions.length == 1 ? " score" : " scores") + ", from session "
                + sessions[0] + " to session " + sessions[sessions.length - 1] + "; the last one "
                + scale.say(course.pointsAt(course.scores() - 1)) + ".";
        String svg = new OwnLine(course, new OwnLine.Words(given.label(), sentence, given.label() + "; up is "
                + scale.better(), "session")).svg(anchor);
        return out -> out.writeContent(svg);
    }
}
