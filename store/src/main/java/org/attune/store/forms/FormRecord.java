package org.attune.store.forms;

import static java.util.Objects.requireNonNull;

/// A form with its halves, sealed for the asker as far as they are.
///
/// @param form which form
/// @param client the client's half
/// @param therapist the therapist's half
/// @param guess what the therapist guessed; empty for anybody but whoever guessed
/// @param isRevealed whether a client's answers were shown to the therapist, after which the therapist's half stays as it is
public record FormRecord(Form form, HalfView client, HalfView therapist, HalfView guess, boolean isRevealed) {

    public FormRecord {
        requireNonNull(form, "form");
        requireNonNull(client, "client");
        requireNonNull(therapist, "therapist");
        requireNonNull(guess, "guess");
    }

    /// One of the halves.
    public HalfView half(Whose whose) {
        return switch (whose) {
            case CLIENT -> client;
            case THERAPIST -> therapist;
            case GUESS -> guess;
        };
    }
}
