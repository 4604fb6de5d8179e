package org.attune.web.once;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import org.attune.web.page.Reply;

/// One sending of a form, and what it was answered.
///
/// @param mark which form it was and all that stood in it, as a fingerprint: of the words themselves nothing is kept
/// @param at when it came
/// @param answer what everybody is answered who sends the same; empty for nobody, and open until it is known
record Sending(String mark, Instant at, CompletableFuture<Optional<Reply>> answer) {

    /// Our choice: somebody whose page did not come may load it again for so long. A page with a link in it is kept no longer.
    static final Duration LASTS = Duration.ofMinutes(10);

    Sending {
        requireNonNull(mark, "mark");
        requireNonNull(at, "at");
        requireNonNull(answer, "answer");
    }

    static Sending of(String mark, Instant at) {
        return new Sending(mark, at, new CompletableFuture<>());
    }

    /// Whether another one asks for the same, soon enough, and this one did it or is about to.
    boolean servesFor(Sending other) {
        boolean isNothingToAnswer = answer.isDone() && answer.join().isEmpty();
        return mark.equals(other.mark) && other.at.isBefore(at.plus(LASTS)) && !isNothingToAnswer;
    }
}
