package org.attune.core.transcript.hint;

import java.util.List;
import java.util.Optional;

import org.attune.core.transcript.Part;
import org.attune.core.transcript.Transcript;
import org.attune.core.transcript.Turn;

/// A transcript as it stood when a turn had just been said. What came later cannot be had from it.
public final class Prefix {

    private final Transcript transcript;
    private final int turns;

    /// @param transcript the whole
    /// @param newest the number of the newest turn that may be known
    public Prefix(Transcript transcript, int newest) {
        if (newest < 1 || newest > transcript.turns().size()) {
            throw new IllegalArgumentException("the transcript has no turn " + newest);
        }
        this.transcript = transcript;
        this.turns = newest;
    }

    /// The turn that was said last.
    public Turn newest() {
        return transcript.turns().get(turns - 1);
    }

    /// Whether the client said it.
    public boolean isByClient() {
        return isBy(newest(), Part.CLIENT);
    }

    /// The turn before the newest, if the therapist said it.
    public Optional<Turn> therapistsTurnBefore() {
        return turns == 1
                ? Optional.empty()
                : Optional.of(transcript.turns().get(turns - 2)).filter(turn -> isBy(turn, Part.THERAPIST));
    }

    /// What the client had said before the newest turn, in order.
    public List<Turn> clientsEarlierTurns() {
        return transcript.turns().subList(0, turns - 1).stream().filter(turn -> isBy(turn, Part.CLIENT)).toList();
    }

    private boolean isBy(Turn turn, Part part) {
        return transcript.partOf(turn.speaker()) == part;
    }
}
