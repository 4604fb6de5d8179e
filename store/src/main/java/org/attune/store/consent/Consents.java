package org.attune.store.consent;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.attune.store.access.Access;
import org.attune.store.access.Asker;
import org.attune.store.access.Condition;
import org.attune.store.access.NotAllowed;
import org.attune.store.access.Right;
import org.attune.store.audit.Act;
import org.attune.store.audit.Action;
import org.attune.store.audit.Journal;
import org.attune.store.consent.Consent.Material;
import org.attune.store.consent.Consent.Matter;
import org.attune.store.consent.Consent.Purpose;
import org.attune.store.keys.Chance;

/// Keeps what clients agreed to. Given by the client on their own page, or written down by the therapist; withdrawn at once.
public final class Consents {

    private final Journal journal;
    private final Chance chance;

    /// Keeps consents by a journal, with ids from chance.
    public Consents(Journal journal, Chance chance) {
        this.journal = journal;
        this.chance = chance;
    }

    /// Gives a consent. One that holds already in the same matter is that one.
    public Consent give(Asker asker, String caseId, Matter matter, String textVersion) {
        return give(asker, caseId, List.of(matter), textVersion).getFirst();
    }

    /// Gives a consent in each of several matters, all or none: whoever signs under a page agrees to all that is ticked on it.
    public List<Consent> give(Asker asker, String caseId, List<Matter> matters, String textVersion) {
        return journal.record(asker, act -> {
            requireOwnOrWork(act, caseId);
            act.alone();
            return matters.stream().map(matter -> give(act, caseId, matter, textVersion)).toList();
        });
    }

    private Consent give(Act act, String caseId, Matter matter, String textVersion) {
        List<Consent> there = live(act, caseId, matter).stream()
                .filter(consent -> consent.matter().equals(matter) && consent.textVersion().equals(textVersion))
                .toList();
        if (!there.isEmpty()) {
            return there.getFirst();
        }
        String id = chance.id();
        act.work().change("insert into consent (id, case_id, purpose, material, person_id, text_version, given_at) "
                + "values (?, ?, ?, ?, ?, ?, ?)", id, caseId, matter.purpose(), matter.material(),
                matter.personId(), textVersion, act.at());
        act.note(Action.CONSENT_GIVEN, id, caseId);
        return new Consent(id, matter, textVersion, act.at(), new Consent.Standing.Holds());
    }

    /// Withdraws a consent, at once, and with it every other one in the same matter: a client who takes back what they read in
    /// one language agrees no more to what they read in another. A supervisor whose last consent it was reads the case no more.
    public void withdraw(Asker asker, String caseId, String consentId) {
        journal.record(asker, act -> {
            requireOwnOrWork(act, caseId);
            act.alone();
            act.work().find("select * from consent where id = ? and case_id = ? and withdrawn_at is null", Consent::of,
                    consentId, caseId).ifPresent(consent -> withdraw(act, caseId, consent));
            return consentId;
        });
    }

    private static void withdraw(Act act, String caseId, Consent consent) {
        for (Consent twin : list(act, caseId)) {
            if (twin.holds() && twin.matter().equals(consent.matter())) {
                act.work().change("update consent set withdrawn_at = ? where id = ?", act.at(), twin.id());
                act.note(Action.CONSENT_WITHDRAWN, twin.id(), caseId);
            }
        }
        if (consent.matter().purpose() != Purpose.SUPERVISION) {
            return;
        }
        List<String> supervisors = act.work().list("select person_id from allotment where case_id = ? "
                + "and " + Access.ALLOTMENT_HOLDS, row -> row.text("person_id"), caseId, act.at());
        for (String supervisor : supervisors) {
            boolean isMeant = covers(consent.matter(), supervisor);
            boolean hasAnother = list(act, caseId).stream().anyMatch(other -> other.holds()
                    && other.matter().purpose() == Purpose.SUPERVISION && covers(other.matter(), supervisor));
            if (isMeant && !hasAnother) {
                act.work().change("update allotment set until_at = ? where case_id = ? and person_id = ? "
                        + "and " + Access.ALLOTMENT_HOLDS, act.at(), caseId, supervisor, act.at());
                act.note(Action.ALLOTMENT_ENDED, supervisor, caseId);
            }
        }
    }

    private static boolean covers(Matter matter, String personId) {
        return matter.personId().isEmpty() || matter.personId().equals(personId);
    }

    /// Everything that was agreed to in a case, oldest first, with what was withdrawn.
    public List<Consent> list(Asker asker, String caseId) {
        return journal.look(asker, act -> act.asker().isOnOwnPageOf(caseId) || act.may(Right.READ_CASE, caseId)
                ? list(act, caseId)
                : List.of());
    }

    private static List<Consent> list(Act act, String caseId) {
        return act.work().list("select * from consent where case_id = ? order by given_at, id", Consent::of, caseId);
    }

    /// Whether something is agreed to now, for a person by name or for everybody with that purpose. Whatever relies on a
    /// consent asks this when it is used, and not before; whoever may not know is told that it is not.
    public boolean holds(Asker asker, String caseId, Matter matter) {
        return journal.look(asker, act -> mayKnow(act, caseId) && !live(act, caseId, matter).isEmpty());
    }

    /// The program asks on behalf of what it is about to do, and learns a yes or a no.
    private static boolean mayKnow(Act act, String caseId) {
        return act.asker() instanceof Asker.Program || act.asker().isOnOwnPageOf(caseId)
                || act.may(Right.READ_CASE, caseId);
    }

    /// With which materials a person may do something now, inside another act.
    public static Set<Material> materials(Act act, String caseId, Purpose purpose, String personId) {
        return list(act, caseId).stream()
                .filter(consent -> consent.holds() && consent.matter().purpose() == purpose
                        && covers(consent.matter(), personId))
                .map(consent -> consent.matter().material())
                .collect(Collectors.toUnmodifiableSet());
    }

    /// Which materials of a case may be read by an asker who may look at it at all: everything, unless they read along by the client's
    /// consent.
    public static Set<Material> readable(Act act, String caseId) {
        return act.asker() instanceof Asker.Member member && !act.may(Right.WORK_ON_CASE, caseId)
                ? materials(act, caseId, Purpose.SUPERVISION, member.personId())
                : EnumSet.allOf(Material.class);
    }

    /// Which clients agree now to something with a material, whoever does it, as a condition on `therapy_case c`.
    public static Condition agreeing(Purpose purpose, Material material) {
        return new Condition("exists (select 1 from consent k where k.case_id = c.id and k.purpose = ? "
                + "and k.material = ? and k.withdrawn_at is null)", List.of(purpose, material));
    }

    /// What the people are called who are named in the consents of a case, by their ids.
    public Map<String, String> listNames(Asker asker, String caseId) {
        return journal.look(asker, act -> act.asker().isOnOwnPageOf(caseId) || act.may(Right.READ_CASE, caseId)
                ? act.work()
                        .list("select distinct p.id, p.shown_name from consent k join person p on p.id = k.person_id "
                                + "where k.case_id = ?", row -> Map.entry(row.text("id"), row.text("shown_name")),
                                caseId)
                        .stream().collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue))
                : Map.of());
    }

    private static List<Consent> live(Act act, String caseId, Matter matter) {
        return list(act, caseId).stream()
                .filter(Consent::holds)
                .filter(consent -> consent.matter().purpose() == matter.purpose()
                        && consent.matter().material() == matter.material()
                        && covers(consent.matter(), matter.personId()))
                .toList();
    }

    private static void requireOwnOrWork(Act act, String caseId) {
        if (!act.asker().isOnOwnPageOf(caseId) && !act.may(Right.WORK_ON_CASE, caseId)) {
            throw new NotAllowed(Right.WORK_ON_CASE);
        }
    }
}
