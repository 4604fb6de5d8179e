package org.attune.web.transcripts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.attune.core.transcript.Transcript;
import org.attune.core.transcript.Turn;
import org.attune.core.transcript.hint.Hint;
import org.attune.core.transcript.hint.HintCard;
import org.attune.core.transcript.hint.Look;
import org.attune.store.hints.HintAnswer;
import org.attune.store.hints.HintAnswer.HintPlace;

/// The places to look that the measured rules find in a transcript, with what was answered to each.
///
/// @param list the places in the order of the session
/// @param unread why the transcript could not be read, a sentence each
public record Places(List<Place> list, List<String> unread) {

    /// Where nothing is looked for.
    static final Places NONE = new Places(List.of(), List.of());

    /// A turn at which something was noticed.
    ///
    /// @param turn its number
    /// @param time when it began; empty where the transcript does not say
    /// @param pieces its words
    /// @param noticed by which rules
    public record Place(int turn, String time, List<Marked> pieces, List<Noticed> noticed) {
        public Place {
            pieces = List.copyOf(pieces);
            noticed = List.copyOf(noticed);
        }

        /// Says nothing of what was said.
        @Override
        public String toString() {
            return "Place[" + turn + ", " + noticed.size() + " rules]";
        }
    }

    /// A hint as it is read.
    ///
    /// @param card the rule's own words
    /// @param why the hint's sentence
    /// @param answered what was answered, in a word; empty where nothing was
    public record Noticed(HintCard card, String why, String answered) {

        /// How well the rule points, in a sentence.
        public String figures() {
            return HintWords.shortly(card.worth());
        }
    }

    static Places in(Transcript transcript, List<HintRules.Found> looks, Map<HintPlace, HintAnswer> answers) {
        SortedMap<Integer, List<Found>> byTurn = new TreeMap<>();
        List<String> unread = new ArrayList<>();
        for (HintRules.Found each : looks) {
            switch (each.look()) {
                case Look.Read read -> read.hints().forEach(hint -> byTurn
                        .computeIfAbsent(hint.turn(), turn -> new ArrayList<>()).add(new Found(each.card(), hint)));
                case Look.NotRead notRead -> unread.add(notRead.why());
            }
        }
        return new Places(byTurn.entrySet().stream()
                .map(each -> place(transcript.turns().get(each.getKey() - 1), each.getValue(), answers)).toList(),
                unread.stream().distinct().toList());
    }

    private record Found(HintCard card, Hint hint) {}

    private static Place place(Turn turn, List<Found> found, Map<HintPlace, HintAnswer> answers) {
        return new Place(turn.number(), TranscriptPage.time(turn), Marked.pieces(turn.text(),
                found.stream().flatMap(each -> each.hint.spans().stream()).toList()),
                found.stream().map(each -> new Noticed(each.card, each.hint.why(),
                        Stream.ofNullable(answers.get(new HintPlace(each.card.name(), turn.number())))
                                .map(Places::word).findFirst().orElse("")))
                        .toList());
    }

    private static String word(HintAnswer answer) {
        return switch (answer.said()) {
            case ACCEPTED -> "worth a second reading";
            case REJECTED -> "not worth it";
            case UNSURE -> "unsure";
        };
    }

    /// Whether a rule gave a hint there.
    boolean has(HintPlace place) {
        return list.stream().anyMatch(each -> each.turn == place.turn()
                && each.noticed.stream().anyMatch(noticed -> noticed.card.name().equals(place.rule())));
    }

    /// The first turn from one on with a hint that nobody has answered, besides the one that was answered just now; its own turn where
    /// there is none.
    int nextOpen(HintPlace answered) {
        return list.stream().filter(each -> each.turn >= answered.turn())
                .filter(each -> each.noticed.stream().anyMatch(noticed -> noticed.answered.isEmpty()
                        && (each.turn != answered.turn() || !noticed.card.name().equals(answered.rule()))))
                .mapToInt(Place::turn).findFirst().orElse(answered.turn());
    }
}
