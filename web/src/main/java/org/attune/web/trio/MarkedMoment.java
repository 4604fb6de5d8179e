package org.attune.web.trio;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.attune.core.trio.Leader;
import org.attune.core.trio.Loudness;
import org.attune.core.trio.Moment;
import org.attune.core.trio.Moment.Occasion;
import org.attune.core.trio.Player;
import org.attune.store.own.About;
import org.attune.store.own.Leaf;

/// A moment of the trio as a leaf keeps it: a line of words in capitals, and then what somebody wrote about it.
///
/// @param id of the leaf
/// @param at when it was marked
/// @param moment how they played
/// @param words what was written about it; empty for nothing
record MarkedMoment(String id, Instant at, Moment moment, String words) {

    MarkedMoment {
        requireNonNull(id, "id");
        requireNonNull(at, "at");
        requireNonNull(moment, "moment");
        requireNonNull(words, "words");
    }

    /// A moment as text.
    static String write(Moment moment, String words) {
        StringBuilder line = new StringBuilder(moment.leader().name());
        moment.heard().forEach((player, loudness) -> line.append(' ').append(player.name()).append('=')
                .append(loudness.name()));
        return line + "\n" + words;
    }

    /// A leaf as a moment.
    static MarkedMoment read(Leaf leaf) {
        String text = leaf.words().text();
        int end = text.indexOf('\n');
        List<String> line = List.of(text.substring(0, end).split(" "));
        Map<Player, Loudness> heard = new EnumMap<>(Player.class);
        line.stream().skip(1).map(one -> one.split("="))
                .forEach(pair -> heard.put(Player.valueOf(pair[0]), Loudness.valueOf(pair[1])));
        Occasion occasion = leaf.words().about() instanceof About.OfSession session
                ? new Occasion.InSession(session.session())
                : new Occasion.Elsewhere();
        return new MarkedMoment(leaf.id(), leaf.writtenAt(), new Moment(occasion, heard,
                Leader.valueOf(line.getFirst())), text.substring(end + 1));
    }

    /// Says nothing of it.
    @Override
    public String toString() {
        return "MarkedMoment";
    }
}
