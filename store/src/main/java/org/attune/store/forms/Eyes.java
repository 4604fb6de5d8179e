package org.attune.store.forms;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.attune.core.pairing.Seal;
import org.attune.core.pairing.Sharing;
import org.attune.store.access.Asker;
import org.attune.store.access.Right;
import org.attune.store.audit.Act;
import org.attune.store.audit.Action;
import org.attune.store.consent.Consent.Material;
import org.attune.store.consent.Consents;
import org.attune.store.forms.Kept.KeptHalf;

/// What an asker sees of a form: the one place where halves are sealed, and where it is kept that somebody looked.
///
/// @param asker who looks; that they may look at the case at all is known already
/// @param at when
/// @param readable what of a client's share they may read: everything, unless they read along by the client's consent
/// @param isTherapist whether they work on the case, so that an answer about danger reaches them whatever is sealed or chosen
record Eyes(Asker asker, Instant at, Set<Material> readable, boolean isTherapist) {

    private static final Set<Material> EVERYTHING = EnumSet.allOf(Material.class);

    /// The eyes of whoever looks at a case. A supervisor's are as open as the client agreed to at this moment.
    static Eyes of(Act act, String caseId) {
        boolean isTherapist = act.may(Right.WORK_ON_CASE, caseId);
        return new Eyes(act.asker(), act.at(), isTherapist ? EVERYTHING : Consents.readable(act, caseId), isTherapist);
    }

    /// The eyes of whoever looks at cases of their own.
    static Eyes ofTherapist(Act act) {
        return new Eyes(act.asker(), act.at(), EVERYTHING, true);
    }

    /// Whether an asker may look at a form at all.
    static boolean mayLook(Act act, Form form) {
        return switch (act.asker()) {
            case Asker.Client client -> client.caseId().equals(form.caseId())
                    && (client.isOnOwnPage() || client.formId().equals(form.id()));
            case Asker.Member member -> act.may(Right.READ_CASE, form.caseId());
            case Asker.Program program -> act.may(Right.READ_CASE, form.caseId());
        };
    }

    /// What an asker sees who opens one form. The audit keeps it when they see another person's answers, and a therapist's
    /// look reveals the form.
    static FormRecord look(Act act, Kept kept) {
        Eyes eyes = of(act, kept.form().caseId());
        FormRecord seen = eyes.see(kept);
        if (act.asker() instanceof Asker.Member) {
            if (isAnything(seen.client()) || !eyes.isTherapist()) {
                act.note(Action.FORM_VIEWED, kept.form().id(), kept.form().caseId());
            }
            eyes.reveal(act, kept, seen);
        }
        return seen;
    }

    /// Reveals a form once its therapist has seen anything of the client's half.
    void reveal(Act act, Kept kept, FormRecord seen) {
        boolean isShown = isTherapist && !kept.isRevealed() && isAnything(seen.client())
                && kept.seal().ofClientHalf(kept.sharing(), act.at()) != Seal.View.NOTHING;
        if (isShown && act.work().change("update form set revealed_at = ? where id = ? and revealed_at is null",
                act.at(), kept.form().id()) > 0) {
            act.note(Action.FORM_REVEALED, kept.form().id(), kept.form().caseId());
        }
    }

    private static boolean isAnything(HalfView half) {
        return !half.content().answers().isEmpty() || half.content() instanceof Content.OnlyTheLine;
    }

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
        if (isFilledBy(half) && (isTherapist || asker instanceof Asker.Client)) {
            return whole(half);
        }
        List<Answer> always = isTherapist ? half.answers().stream().filter(kept::isRisk).toList() : List.of();
        return switch (view(kept.seal().ofClientHalf(kept.sharing(), at))) {
            case ANSWERS -> readsWords() ? whole(half) : withoutWords(half);
            case SCORE -> new HalfView(half.state(), new Content.OnlyTheLine(always, half.answers()));
            case NOTHING -> new HalfView(told(kept, half), new Content.Sealed(always));
        };
    }

    /// Whether words that are shared may be read.
    boolean readsWords() {
        return readable.contains(Material.WORDS);
    }

    private Seal.View view(Seal.View shared) {
        boolean isLine = shared == Seal.View.SCORE
                || (shared == Seal.View.ANSWERS && !readable.contains(Material.ANSWERS));
        return isLine ? (readable.contains(Material.SCORES) ? Seal.View.SCORE : Seal.View.NOTHING) : shared;
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
            case Asker.Program program -> program.isExport() && half.isHandedIn();
        };
        if (isOpen) {
            return isFilledBy(half) || readable.contains(Material.NOTES) ? whole(half) : withoutWords(half);
        }
        return new HalfView(half.isHandedIn() ? half.state() : new HalfState.NotBegun(), new Content.Sealed(List.of()));
    }

    private HalfView guess(Kept kept) {
        KeptHalf half = kept.half(Whose.GUESS);
        boolean isOwn = asker instanceof Asker.Member && isFilledBy(half);
        return isOwn ? whole(half) : whole(KeptHalf.NONE);
    }

    private static HalfView withoutWords(KeptHalf half) {
        return new HalfView(half.state(), new Content.Shown(half.answers(), ""));
    }

    private static HalfView whole(KeptHalf half) {
        return new HalfView(half.state(), new Content.Shown(half.answers(), half.words()));
    }

    /// A therapist who enters a sheet of paper sees what they enter, until the client decides on it themselves.
    private boolean isFilledBy(KeptHalf half) {
        return switch (asker) {
            case Asker.Client client -> true;
            case Asker.Member member -> member.personId().equals(half.byId());
            case Asker.Program program -> false;
        };
    }
}
