package org.attune.store.tension;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.attune.core.course.Respondent;
import org.attune.store.access.Asker;
import org.attune.store.access.Right;
import org.attune.store.audit.Act;
import org.attune.store.consent.Consent.Material;
import org.attune.store.consent.Consent.Purpose;
import org.attune.store.consent.Consents;

/// What somebody may see of the tensions of a case.
///
/// The case's therapist sees everything. A supervisor sees the client's words as far as the client agreed to words, and all else
/// as far as the client agreed to notes. The client sees the tensions that are shared with them, when each is said to have begun,
/// and their own words: what the therapist writes is the therapist's.
enum Readers {
    THERAPIST, CLIENT, NOTES_AND_WORDS, NOTES, NOBODY;

    static Readers of(Act act, String caseId) {
        if (act.asker().isOnOwnPageOf(caseId)) {
            return CLIENT;
        }
        if (act.may(Right.WORK_ON_CASE, caseId)
                || (act.asker() instanceof Asker.Program && act.may(Right.READ_CASE, caseId))) {
            return THERAPIST;
        }
        if (act.asker() instanceof Asker.Member member && act.may(Right.READ_CASE, caseId)) {
            Set<Material> agreed = Consents.materials(act, caseId, Purpose.SUPERVISION, member.personId());
            if (agreed.contains(Material.NOTES)) {
                return agreed.contains(Material.WORDS) ? NOTES_AND_WORDS : NOTES;
            }
        }
        return NOBODY;
    }

    /// As whom somebody may say where a tension lay.
    Optional<Respondent> voice() {
        return switch (this) {
            case THERAPIST -> Optional.of(Respondent.THERAPIST);
            case CLIENT -> Optional.of(Respondent.CLIENT);
            case NOTES_AND_WORDS, NOTES -> Optional.of(Respondent.OBSERVER);
            case NOBODY -> Optional.empty();
        };
    }

    List<Tension> see(List<Tension> all) {
        return all.stream().flatMap(tension -> see(tension).stream()).toList();
    }

    private Optional<Tension> see(Tension tension) {
        return switch (this) {
            case THERAPIST, NOTES_AND_WORDS -> Optional.of(tension);
            case NOTES -> Optional.of(with(tension, tension.entries().stream()
                    .map(entry -> entry.isByClient() ? withheld(entry) : entry)));
            case CLIENT -> tension.isShared()
                    ? Optional.of(with(tension, tension.entries().stream().flatMap(Readers::forClient)))
                    : Optional.empty();
            case NOBODY -> Optional.empty();
        };
    }

    private static Tension with(Tension tension, Stream<Entry> entries) {
        return new Tension(tension.id(), tension.caseId(), tension.byId(), tension.openedAt(), entries.toList());
    }

    private static Entry withheld(Entry entry) {
        return entry.what() instanceof Entry.What.Whole whole && isWords(whole.addition())
                ? new Entry(entry.number(), entry.byId(), entry.at(),
                        new Entry.What.Withheld(Kind.of(whole.addition())))
                : entry;
    }

    private static boolean isWords(Addition addition) {
        return addition instanceof Addition.Told || addition instanceof Addition.Closed
                || addition instanceof Addition.Attributed;
    }

    /// What the client added, that it is shared, and of a description no more than when it began.
    private static Stream<Entry> forClient(Entry entry) {
        if (entry.isByClient()) {
            return Stream.of(entry);
        }
        if (!(entry.what() instanceof Entry.What.Whole whole)) {
            return Stream.empty();
        }
        return switch (whole.addition()) {
            case Addition.Shared shared -> Stream.of(entry);
            case Addition.Described described -> Stream.of(new Entry(entry.number(), entry.byId(), entry.at(),
                    new Entry.What.Whole(
                            new Addition.Described(described.onset(), Nature.UNSAID, Columns.EMPTY))));
            default -> Stream.empty();
        };
    }
}
