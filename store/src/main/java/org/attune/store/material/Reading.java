package org.attune.store.material;

import java.util.Locale;
import java.util.Optional;

import org.attune.store.access.Asker;
import org.attune.store.access.Right;
import org.attune.store.audit.Act;
import org.attune.store.consent.Consent.Material;
import org.attune.store.consent.Consent.Purpose;
import org.attune.store.consent.Consents;

/// Whether somebody may read, hear or see what a session left behind, now and for a purpose.
///
/// The case's therapist does for therapy, a supervisor whom the case is allotted to for supervision, and whoever has a task for
/// what the task is for. Each does so only while the client agrees to that purpose with that material, which is looked up each
/// time: the therapist, too, keeps and plays a recording because the client agreed to it for therapy.
public enum Reading {
    /// They may.
    YES,
    /// They would, if the client agreed to it; they did not, or do not any more.
    NO_CONSENT,
    /// It is not for them.
    NO;

    static Reading of(Act act, Place place, Purpose purpose, Material material, Assignments assignments) {
        boolean isMeant = switch (act.asker()) {
            case Asker.Member member -> switch (purpose) {
                case THERAPY -> act.may(Right.WORK_ON_CASE, place.caseId());
                case SUPERVISION -> isSupervisor(act, place) || hasTask(act, member, place, purpose, assignments);
                case SERVICE -> false;
                case PEER_GROUP, RESEARCH, TEACHING -> hasTask(act, member, place, purpose, assignments);
            };
            case Asker.Program program -> purpose == Purpose.THERAPY && act.may(Right.READ_CASE, place.caseId());
            case Asker.Client client -> false;
        };
        return isMeant ? agreed(act, place, purpose, material) : NO;
    }

    private static boolean hasTask(Act act, Asker.Member member, Place place, Purpose purpose,
            Assignments assignments) {
        return assignments.find(act, member.personId(), place.sessionId(), purpose) != Assignments.Task.NONE;
    }

    static Reading agreed(Act act, Place place, Purpose purpose, Material material) {
        String personId = act.asker() instanceof Asker.Member member ? member.personId() : "";
        return Consents.materials(act, place.caseId(), purpose, personId).contains(material) ? YES : NO_CONSENT;
    }

    /// Why nothing of a kind can be kept of a session now; empty where the client agrees to it for the therapy.
    static Optional<String> whyNotKept(Act act, Place place, Material material) {
        return agreed(act, place, Purpose.THERAPY, material) == YES ? Optional.empty()
                : Optional.of("The client has not agreed that " + material.name().toLowerCase(Locale.ROOT)
                        + "s are kept for the therapy. Ask them first, and write it down under consent.");
    }

    private static boolean isSupervisor(Act act, Place place) {
        return act.may(Right.READ_CASE, place.caseId()) && !act.may(Right.WORK_ON_CASE, place.caseId());
    }
}
