package org.attune.web.room.packet;

import static java.util.Objects.requireNonNull;

import java.util.List;

import gg.jte.Content;
import org.attune.figures.own.OwnLine;
import org.attune.store.material.Recording;
import org.attune.store.room.piece.Held;
import org.attune.store.room.piece.Shown;

/// What a packet shows, made ready for a page. The preview and the room put the same one into the same template.
///
/// @param shown what the store shows
/// @param pictures its lines, drawn; none where it has none
/// @param sentences what its tension is like; none where it is none
/// @param recordings what of it can be played now
public record PieceView(Shown shown, List<Content> pictures, List<String> sentences, List<Recording> recordings) {

    public PieceView {
        requireNonNull(shown, "shown");
        pictures = List.copyOf(pictures);
        sentences = List.copyOf(sentences);
        recordings = List.copyOf(recordings);
    }

    /// What its pictures refer to, once a page.
    public Content marks() {
        return out -> out.writeContent(OwnLine.marks());
    }

    /// Its texts besides the question.
    public List<Held.Words> words() {
        return shown.held().words();
    }

    /// Whether its texts are turns of a talk.
    public boolean isTalk() {
        return switch (shown.held()) {
            case Held.OfClip clip -> true;
            case Held.Segment segment -> true;
            case Held.Line line -> false;
            case Held.OfTension tension -> false;
            case Held.Nothing nothing -> false;
        };
    }

    /// Where a recording of it is played.
    public String playPath(Recording recording) {
        return "/packets/" + shown.packetId() + "/recordings/" + recording.id();
    }
}
