package org.attune.store.room.piece;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.attune.store.room.piece.Held.Words;

/// A packet as it is seen: the preview and the members of the group get this, and it is the same.
///
/// @param packetId which
/// @param presenterId who brings it
/// @param question what they ask
/// @param held the piece of the case
/// @param expiresAt when nobody sees it any more
public record Shown(String packetId, String presenterId, String question, Held held, Instant expiresAt) {

    public Shown {
        requireNonNull(packetId, "packetId");
        requireNonNull(presenterId, "presenterId");
        requireNonNull(question, "question");
        requireNonNull(held, "held");
        requireNonNull(expiresAt, "expiresAt");
    }

    /// All its texts as redactions number them: the question is 0, the texts of the piece follow.
    public List<String> texts() {
        return Stream.concat(Stream.of(question), held.words().stream().map(Words::text)).toList();
    }

    /// The same with other texts, as many and in the same order.
    public Shown with(List<String> texts) {
        List<Words> words = new ArrayList<>();
        for (int i = 0; i < held.words().size(); i++) {
            words.add(new Words(held.words().get(i).label(), texts.get(i + 1)));
        }
        return new Shown(packetId, presenterId, texts.getFirst(), held.with(words), expiresAt);
    }

    /// Says which, and nothing that it shows.
    @Override
    public String toString() {
        return "Shown[" + packetId + "]";
    }
}
