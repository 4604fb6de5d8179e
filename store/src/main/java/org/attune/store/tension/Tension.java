package org.attune.store.tension;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.attune.core.course.Respondent;
import org.attune.core.tension.RepairPath;
import org.attune.core.tension.RepairPath.Step;
import org.attune.core.tension.Seen;
import org.attune.core.tension.Sighting;
import org.attune.core.tension.Stage;
import org.attune.core.tension.WhoSaw;
import org.attune.core.tension.WitnessKind;

/// A tension, as its entries make it.
///
/// @param id what the store calls it
/// @param caseId whose
/// @param byId who opened it; empty for the client
/// @param openedAt when
/// @param entries all that was added to it, oldest first, as the one who looks may see it
public record Tension(String id, String caseId, String byId, Instant openedAt, List<Entry> entries) {

    public Tension {
        requireNonNull(id, "id");
        requireNonNull(caseId, "caseId");
        requireNonNull(byId, "byId");
        requireNonNull(openedAt, "openedAt");
        entries = List.copyOf(entries);
    }

    /// An addition that can be read, with its entry.
    ///
    /// @param <A> what kind
    /// @param entry its number, author and time
    /// @param said what it says
    public record Signed<A extends Addition>(Entry entry, A said) {}

    /// All readable additions of a kind, oldest first.
    public <A extends Addition> List<Signed<A>> all(Class<A> kind) {
        return entries.stream().flatMap(entry -> readable(entry, kind)).toList();
    }

    private static <A extends Addition> Stream<Signed<A>> readable(Entry entry, Class<A> kind) {
        return entry.what() instanceof Entry.What.Whole whole && kind.isInstance(whole.addition())
                ? Stream.of(new Signed<>(entry, kind.cast(whole.addition())))
                : Stream.empty();
    }

    private <A extends Addition> Optional<Signed<A>> latest(Class<A> kind, Predicate<Signed<A>> which) {
        return all(kind).reversed().stream().filter(which).findFirst();
    }

    /// The description that counts; empty where there is none to read.
    public Optional<Signed<Addition.Described>> description() {
        return latest(Addition.Described.class, any -> true);
    }

    /// The number of the latest description, to say later which one was seen; 0 where there is none.
    public int described() {
        return description().map(found -> found.entry().number()).orElse(0);
    }

    /// Whether somebody wrote about their own part: that is between them and their reflection store.
    public boolean isPartWritten(String byId) {
        return all(Addition.PartWritten.class).stream().anyMatch(written -> written.entry().byId().equals(byId));
    }

    /// Whether the client sees on their own page that it is there.
    public boolean isShared() {
        return byId.isEmpty() || !all(Addition.Shared.class).isEmpty();
    }

    /// Which tension it is a part of, if any.
    public Optional<String> joinedInto() {
        String into = "";
        for (Entry entry : entries) {
            if (entry.what() instanceof Entry.What.Whole whole) {
                into = switch (whole.addition()) {
                    case Addition.Joined joined -> joined.otherId();
                    case Addition.Parted parted -> "";
                    default -> into;
                };
            }
        }
        return Optional.of(into).filter(other -> !other.isEmpty());
    }

    /// How one side says that it ended, the latest time it said so. Work that goes on afterwards opens it again for the
    /// therapist only: a client's word stands until the client says another.
    public Optional<Signed<Addition.Closed>> ending(boolean ofClient) {
        return latest(Addition.Closed.class, closed -> closed.entry().isByClient() == ofClient)
                .filter(closed -> ofClient || !wasWorkedOnAfter(closed.entry().number()));
    }

    private boolean wasWorkedOnAfter(int number) {
        return all(Addition.Worked.class).stream()
                .anyMatch(worked -> worked.entry().number() > number
                        && worked.said().step().stage() != Stage.CLOSE)
                || all(Addition.PutOff.class).stream().anyMatch(putOff -> putOff.entry().number() > number);
    }

    /// Where each side says that it lay, the latest time it said so; observers one by one.
    public List<Signed<Addition.Attributed>> attributions() {
        Map<List<Object>, Signed<Addition.Attributed>> latest = new LinkedHashMap<>();
        for (Signed<Addition.Attributed> one : all(Addition.Attributed.class)) {
            Respondent by = one.said().by();
            latest.put(List.of(by, by == Respondent.OBSERVER ? one.entry().byId() : ""), one);
        }
        return List.copyOf(latest.values());
    }

    /// Whether the therapist still has it open.
    public boolean isOpen() {
        return ending(false).isEmpty() && joinedInto().isEmpty();
    }

    /// The way its repair has taken. That the therapist closed it is its last step.
    public RepairPath path() {
        List<Step> steps = new ArrayList<>();
        for (Entry entry : entries) {
            if (entry.what() instanceof Entry.What.Whole whole) {
                if (whole.addition() instanceof Addition.Worked worked) {
                    steps.add(worked.step());
                } else if (whole.addition() instanceof Addition.PutOff putOff) {
                    steps.add(new Step(Stage.DECIDE, putOff.session(), true));
                } else if (whole.addition() instanceof Addition.Closed && !entry.isByClient()) {
                    steps.add(new Step(Stage.CLOSE, 0, false));
                }
            }
        }
        return new RepairPath(steps);
    }

    /// What somebody means to say or try and has not worked on since, the latest first.
    public List<Signed<Addition.Planned>> plans() {
        return all(Addition.Planned.class).reversed().stream()
                .filter(plan -> all(Addition.Worked.class).stream()
                        .noneMatch(worked -> worked.entry().number() > plan.entry().number()
                                && worked.said().step().stage() == plan.said().stage()))
                .toList();
    }

    /// Until when it is put off; empty where work went on since, or nobody put it off.
    public Optional<Signed<Addition.PutOff>> putOff() {
        return latest(Addition.PutOff.class, any -> true)
                .filter(found -> entries.stream().noneMatch(entry -> entry.number() > found.entry().number()
                        && isWork(entry)));
    }

    /// What the client says, and that both were asked how it is since, puts nothing back on the table.
    private static boolean isWork(Entry entry) {
        return !entry.isByClient() && entry.what() instanceof Entry.What.Whole whole && switch (whole.addition()) {
            case Addition.Worked worked -> worked.step().stage() != Stage.CHECK_BACK;
            case Addition.Closed closed -> true;
            default -> false;
        };
    }

    /// Every account of it that stands, whether this reader may have its words or not.
    public List<Entry> tellings() {
        return entries.stream()
                .filter(entry -> entry.what().kind() == Kind.TOLD && !(entry.what() instanceof Entry.What.Gone))
                .toList();
    }

    /// Who saw it: the witnesses that were named, and whoever told it, also where this reader may not have the words.
    public WhoSaw whoSaw() {
        List<Sighting> sightings = new ArrayList<>();
        all(Addition.Witnessed.class).forEach(witness -> sightings.add(witness.said().sighting()));
        tellings().forEach(entry -> sightings.add(new Sighting(
                entry.isByClient() ? WitnessKind.CLIENT_TELLING : WitnessKind.THERAPIST_TELLING, Seen.TENSION, 0)));
        return new WhoSaw(sightings);
    }
}
