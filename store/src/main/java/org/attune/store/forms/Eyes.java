package org.attune.store.forms;

import java.time.Instant;
import java.util.List;

import org.attune.core.pairing.Seal;
import org.attune.core.pairing.Sharing;
import org.attune.store.access.Asker;
import org.attune.store.forms.Kept.KeptHalf;

/// What an asker sees of a form: the one place where halves are sealed.
///
/// @param asker who looks; that they may look at the case at all is known already
/// @param at when
record Eyes(Asker asker, Instant at) {

    FormRecord see(Kept kept) {
        return new FormRecord(kept.form(), client(kept), therapist(kept), guess(kept), kept.isRevealed());
    }

    /// The same from a distance: of a form that the therapist has not opened yet they see how far it has come, and no more.
    FormRecord seeFromAfar(Kept kept) {
        FormRecord seen = see(kept);
        return kept.isRevealed() ? seen
                : new FormRecord(seen.form(), new HalfView(seen.client().state(), new Content.Sealed(List.of())),
                        seen.therapist(), seen.guess(), false);
    }

    private HalfView client(Kept kept) {
        KeptHalf half = kept.half(Whose.CLIENT);
        if (isFilledBy(half)) {
            return whole(half);
        }
        List<Answer> always = half.answers().stream().filter(kept::isRisk).toList();
        Seal.View view = kept.seal().ofClientHalf(kept.sharing(), at);
        return switch (view) {
            case ANSWERS -> whole(half);
            case SCORE -> new HalfView(half.state(), new Content.OnlyTheLine(always, half.answers()));
            case NOTHING -> new HalfView(told(kept, half), new Content.Sealed(always));
        };
    }

    /// That a half was begun, or kept, is the client's own affair.
    private static HalfState told(Kept kept, KeptHalf half) {
        return half.isHandedIn() && kept.sharing() != Sharing.KEPT ? half.state() : new HalfState.NotBegun();
    }

    private HalfView therapist(Kept kept) {
        KeptHalf half = kept.half(Whose.THERAPIST);
        boolean isOpen = switch (asker) {
            case Asker.Member member -> isFilledBy(half) || kept.seal().isBroken(at);
            case Asker.Client client -> kept.seal().ofTherapistHalf(at) == Seal.View.ANSWERS;
            case Asker.Program program -> false;
        };
        if (isOpen) {
            return whole(half);
        }
        return new HalfView(half.isHandedIn() ? half.state() : new HalfState.NotBegun(), new Content.Sealed(List.of()));
    }

    private HalfView guess(Kept kept) {
        KeptHalf half = kept.half(Whose.GUESS);
        boolean isOwn = asker instanceof Asker.Member && isFilledBy(half);
        return isOwn ? whole(half) : whole(KeptHalf.NONE);
    }

    private static HalfView whole(KeptHalf half) {
        return new HalfView(half.state(), new Content.Shown(half.answers(), half.words()));
    }

    /// A therapist who enters a sheet of paper sees what they enter.
    private boolean isFilledBy(KeptHalf half) {
        return switch (asker) {
            case Asker.Client client -> true;
            case Asker.Member member -> member.personId().equals(half.byId());
            case Asker.Program program -> false;
        };
    }
}
