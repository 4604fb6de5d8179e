package org.attune.web.keep;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import org.attune.store.Store;
import org.attune.store.access.Asker;
import org.attune.store.cases.Meeting;
import org.attune.store.cases.Meetings;
import org.attune.store.cases.TherapyCase;
import org.attune.store.coding.Reveals;
import org.attune.store.consent.Consent;
import org.attune.store.flags.FlagDecision;
import org.attune.store.forms.Corrections.Earlier;
import org.attune.store.forms.FormRecord;
import org.attune.store.forms.HalfState;
import org.attune.store.room.Contributions.Brought;
import org.attune.store.tension.Tension;
import org.attune.web.coding.CodedMeeting;

/// Everything of one case that an asker may take out: what its therapist may see of it, without guesses and contact details. The
/// words of its transcripts are not kept here, for they are most of it.
///
/// @param about the case
/// @param therapist the name that its therapist is shown by
/// @param diary its days
/// @param forms its forms, sealed as far as they are
/// @param corrections what stood in entries from paper before each correction, by form
/// @param decisions what was decided about flags
/// @param consents what the client agreed to, with what was withdrawn
record Material(TherapyCase about, String therapist, Diary diary, List<FormRecord> forms,
        Map<String, List<Earlier>> corrections, List<FlagDecision> decisions, List<Consent> consents) {

    /// The days of a case.
    ///
    /// @param meetings its sessions, in order
    /// @param events what else happened
    /// @param tensions the tensions that somebody opened
    /// @param codings how its sessions were coded, as far as that was revealed
    /// @param left what its sessions left behind
    /// @param brought what its therapist wrote on packets of it for a peer group
    record Diary(List<Meeting> meetings, List<Meetings.Event> events, List<Tension> tensions,
            List<CodedMeeting> codings, LeftBehind left, List<Brought> brought) {
        Diary {
            meetings = List.copyOf(meetings);
            events = List.copyOf(events);
            tensions = List.copyOf(tensions);
            codings = List.copyOf(codings);
            brought = List.copyOf(brought);
        }
    }

    Material {
        forms = List.copyOf(forms);
        corrections = Map.copyOf(corrections);
        decisions = List.copyOf(decisions);
        consents = List.copyOf(consents);
    }

    /// Takes a case out of the store, which writes into the audit that it was.
    ///
    /// @param taker gets the transcripts, one after the other
    static Material take(Store store, Asker asker, TherapyCase about, LeftBehind.Taker taker) throws IOException {
        String id = about.id();
        List<Meeting> meetings = store.meetings().list(asker, id);
        Material taken = new Material(about, store.cases().findTherapistName(asker, id).orElse(""),
                new Diary(meetings, store.meetings().listEvents(asker, id),
                        store.tensions().list(asker, id), codings(store, asker, id),
                        LeftBehind.take(store, asker, id, meetings, taker),
                        store.contributions().listBrought(asker, id)),
                store.forms().listToTakeOut(asker, id), store.corrections().listForCase(asker, id),
                store.flags().list(asker, id),
                store.consents().list(asker, id));
        store.cases().noteExport(asker, id);
        return taken;
    }

    private static List<CodedMeeting> codings(Store store, Asker asker, String caseId) {
        List<Reveals.OfCase> revealed = store.coding().reveals().listForCase(asker, caseId);
        List<CodedMeeting> codings = CodedMeeting.list(store, asker, revealed);
        if (codings.size() < revealed.size()) {
            throw new IllegalStateException("a codebook of the practice cannot be read");
        }
        return codings;
    }

    /// How many forms have no client's half here: it was not filled in, or the client keeps it, or it was not opened yet. Which
    /// of these is the client's own affair.
    long formsWithoutClient() {
        return forms.stream().filter(form -> form.client().state() instanceof HalfState.NotBegun
                || form.client().state() instanceof HalfState.Begun).count();
    }
}
