package org.attune.web.own;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.attune.core.course.Respondent;
import org.attune.core.pairing.Seal;
import org.attune.core.pairing.Sharing;
import org.attune.store.forms.FormRecord;
import org.attune.store.forms.HalfState;

/// Covers what is older than the PIN. A therapist can take a PIN away and lead to the page, so whoever chose the one that holds
/// need not be the client: it opens of what was there before only what the therapist may see anyway.
///
/// @param chosenAt since when the PIN holds
/// @param now the moment at which it is asked
record BeforePin(Instant chosenAt, Instant now) {

    BeforePin {
        requireNonNull(chosenAt, "chosenAt");
        requireNonNull(now, "now");
    }

    /// How much of a client's half the page may show.
    Seal.View of(FormRecord record) {
        return switch (record.client().state()) {
            case HalfState.NotBegun none -> Seal.View.NOTHING;
            case HalfState.Begun begun -> begun.since().isBefore(chosenAt) ? Seal.View.NOTHING : Seal.View.ANSWERS;
            case HalfState.HandedIn in when in.at().isBefore(chosenAt) -> seal(record).ofClientHalf(in.sharing(), now);
            case HalfState.HandedIn in -> Seal.View.ANSWERS;
        };
    }

    /// Whether the page may say that there is such a half. That one was begun, or kept, is nobody's affair but the client's.
    boolean isTold(FormRecord record) {
        boolean isOffered = record.client().state() instanceof HalfState.HandedIn in && in.sharing() != Sharing.KEPT;
        return isOffered || of(record) != Seal.View.NOTHING;
    }

    /// Whether a form was asked before, so that something of it may be covered.
    boolean isOlder(FormRecord record) {
        return record.form().openedAt().isBefore(chosenAt);
    }

    /// What somebody with the PIN may choose: of what is covered, nothing that shares more than now.
    List<Sharing> choices(FormRecord record) {
        if (of(record) == Seal.View.ANSWERS) {
            return List.of(Sharing.values());
        }
        return record.client().state() instanceof HalfState.HandedIn in && in.sharing() != Sharing.KEPT
                ? List.of(in.sharing(), Sharing.KEPT)
                : List.of();
    }

    private static Seal seal(FormRecord record) {
        Set<Respondent> in = EnumSet.of(Respondent.CLIENT);
        if (record.therapist().state() instanceof HalfState.HandedIn) {
            in.add(Respondent.THERAPIST);
        }
        return new Seal(in, record.form().revealAt());
    }
}
