package org.attune.store.room;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.attune.core.room.BlindMarks;
import org.attune.core.room.GroupCheck;
import org.attune.core.room.Phase;
import org.attune.core.room.Spread;
import org.attune.store.access.Asker;
import org.attune.store.access.NotAllowed;
import org.attune.store.access.Outcome;
import org.attune.store.access.Right;
import org.attune.store.audit.Act;
import org.attune.store.audit.Journal;
import org.attune.store.room.Gathering.Standing;
import org.attune.store.room.Gatherings.There;
import org.attune.store.room.Group.Membership;
import org.attune.store.room.PacketRows.Kept;
import org.attune.store.room.Packets.Opened;
import org.attune.store.room.Said.What;

/// What members add to a meeting: what they code blind, what they say on a packet, how they find the group.
///
/// Whoever may not see a packet adds nothing to it and reads nothing of it. The audit says nothing of what anybody codes or says.
public final class Contributions {

    private final Journal journal;
    private final Packets packets;
    private final GroupRows groups;
    private final GatheringRows gatherings;
    private final PacketRows rows;
    private final SaidRows said;
    private final Seals seals;

    Contributions(Journal journal, Packets packets, Sweep sweep) {
        this.journal = journal;
        this.packets = packets;
        this.groups = sweep.groups();
        this.rows = sweep.packets();
        this.seals = sweep.seals();
        this.gatherings = seals.gatherings();
        this.said = seals.said();
    }

    /// What a presenter meant to try, and what happened.
    ///
    /// @param packetId on which packet
    /// @param tried what
    /// @param happened what is said of it since; empty while nothing is
    public record Try(String packetId, Said tried, List<Said> happened) {
        public Try {
            requireNonNull(packetId, "packetId");
            requireNonNull(tried, "tried");
            happened = List.copyOf(happened);
        }
    }

    /// What a presenter wrote on a packet of theirs.
    ///
    /// @param packet which
    /// @param question what they asked
    /// @param said what they would try, whether their needs were met, and what happened; nothing that others said
    public record Brought(Packet packet, String question, List<Said> said) {
        public Brought {
            requireNonNull(packet, "packet");
            requireNonNull(question, "question");
            said = List.copyOf(said);
        }

        @Override
        public String toString() {
            return "Brought[" + packet.id() + "]";
        }
    }

    /// A packet as a member has it before them at one moment.
    ///
    /// @param opened what it shows them
    /// @param said what was said on it, if they may see it; after it expired, to its presenter, what is left of that
    /// @param coded what was coded on it, if they may see it
    public record Laid(Opened opened, List<Said> said, Coded coded) {
        public Laid {
            requireNonNull(opened, "opened");
            said = List.copyOf(said);
            requireNonNull(coded, "coded");
        }
    }

    /// What was coded on a packet, as far as one member may know.
    ///
    /// @param own what they coded themselves; no marks before they handed in
    /// @param hasHandedIn whether they did
    /// @param isRevealed whether it is shown how what was coded spreads
    /// @param spread how it does; of nobody while it is sealed
    public record Coded(BlindMarks own, boolean hasHandedIn, boolean isRevealed, Spread spread) {

        private static final BlindMarks NO_MARKS = new BlindMarks(Map.of(), false);
        private static final Coded NOTHING = new Coded(NO_MARKS, false, false, Spread.of(List.of()));

        public Coded {
            requireNonNull(own, "own");
            requireNonNull(spread, "spread");
        }

        /// Says nothing of what was seen.
        @Override
        public String toString() {
            return "Coded[...]";
        }
    }

    /// A packet that lies on the table of a meeting.
    private record Table(Kept kept, Gathering gathering, Standing.Under under, Asker.Member member) {

        Phase phase() {
            return under.phase();
        }

        boolean isPresenters() {
            return member.personId().equals(kept.packet().presenterId());
        }
    }

    /// Hands in what the asker coded. Until the reveal they may hand in again, and nobody learns of it. Once everybody who is there
    /// and may see the packet has handed in, it is revealed.
    public Outcome<String> code(Asker.Member asker, String packetId, BlindMarks marks) {
        return onTable(asker, packetId, (act, table) -> {
            if (table.phase() != Phase.CODING || PacketRows.isRevealed(act, packetId)) {
                return Optional.of("It is coded blind at its own step, and no more once it was shown what others saw.");
            }
            said.writeSheet(act, packetId, asker.personId(), marks);
            seals.open(act, table.gathering().id());
            return Optional.empty();
        });
    }

    /// Lays a packet before a member, all of it read at one moment. That they see it is logged, as when it is opened.
    public Laid lay(Asker.Member asker, String packetId) {
        Seen seen = journal.look(asker, act -> {
            Packets.Look look = packets.look(act, packetId);
            return new Seen(look, laid(act, packetId, look.opened(), asker.personId()));
        });
        packets.settle(asker, packetId, seen.look());
        return seen.laid();
    }

    private record Seen(Packets.Look look, Laid laid) {}

    private Laid laid(Act act, String packetId, Opened opened, String personId) {
        boolean isHere = opened instanceof Opened.Here;
        boolean hasWords = isHere
                || rows.find(act, packetId).filter(kept -> packets.isPresenter(act, kept)).isPresent();
        return new Laid(opened, hasWords ? said.list(act, packetId) : List.of(),
                isHere ? coded(act, packetId, personId) : Coded.NOTHING);
    }

    private Coded coded(Act act, String packetId, String personId) {
        Optional<BlindMarks> own = said.sheet(act, packetId, personId);
        boolean isRevealed = PacketRows.isRevealed(act, packetId);
        return new Coded(own.orElse(Coded.NO_MARKS), own.isPresent(), isRevealed,
                Spread.of(isRevealed ? said.sheets(act, packetId) : List.of()));
    }

    /// Says something on the packet that lies on the table; or, as its presenter, at any later time what happened.
    public Outcome<String> say(Asker.Member asker, String packetId, What what) {
        boolean mayBeEmpty = what instanceof What.Met;
        if ((what.words().isBlank() && !mayBeEmpty) || what.words().length() > Said.LONGEST
                || what.words().indexOf('\0') >= 0) {
            return new Outcome.Refused<>("What is said here is 1 to " + Said.LONGEST + " letters long.");
        }
        return what instanceof What.Happened happened ? sayWhatHappened(asker, packetId, happened)
                : onTable(asker, packetId, (act, table) -> {
                    Optional<String> wrong = wrong(act, table, what);
                    if (wrong.isEmpty()) {
                        said.add(act, packetId, asker.personId(), what);
                        GatheringRows.touch(act, table.gathering().id());
                    }
                    return wrong;
                });
    }

    private Optional<String> wrong(Act act, Table table, What what) {
        if (table.isPresenters() && table.phase().isPresenterSilent()) {
            return Optional.of("The presenter listens now, and writes again when what they take is asked for.");
        }
        return switch (what) {
            case What.Voiced voiced when table.isPresenters() -> onlyOthers();
            case What.Offered offered when table.isPresenters() -> onlyOthers();
            case What.Voiced voiced when table.phase() != Phase.VOICES -> notNow("from roles");
            case What.Voiced voiced -> voiced.voice().isRolePlay() && !playsRoles(act, table)
                    ? Optional.of("Only who opted in to role play speaks as the client or the therapist.")
                    : Optional.empty();
            case What.Offered offered -> table.phase() == Phase.OFFERS ? Optional.empty() : notNow("as offers");
            case What.Tried tried -> ofPresenter(table);
            case What.Met met -> ofPresenter(table);
            case What.Happened happened -> Optional.empty();
        };
    }

    private static Optional<String> onlyOthers() {
        return Optional.of("Who presents does not speak from a role and makes no offer; the others do.");
    }

    private static Optional<String> notNow(String how) {
        return Optional.of("It is not the time to speak " + how + ". The moderator moves the meeting on.");
    }

    private static Optional<String> ofPresenter(Table table) {
        return table.isPresenters() && table.phase() == Phase.TAKING ? Optional.empty()
                : Optional.of("What will be tried, and whether needs were met, the presenter says at that step.");
    }

    private boolean playsRoles(Act act, Table table) {
        return groups.any(act, table.gathering().groupId())
                .flatMap(group -> group.membership(table.member().personId())).filter(Membership::playsRoles)
                .isPresent();
    }

    private Outcome<String> sayWhatHappened(Asker.Member asker, String packetId, What.Happened happened) {
        return journal.record(asker, act -> {
            act.alone();
            Kept kept = rows.find(act, packetId).filter(one -> packets.isPresenter(act, one))
                    .filter(one -> groups.findOpen(act, one.packet().groupId()).isPresent())
                    .orElseThrow(() -> new NotAllowed(Right.WORK_ON_CASE));
            boolean isThere = said.list(act, packetId).stream()
                    .anyMatch(one -> one.number() == happened.tried() && one.what() instanceof What.Tried);
            if (!isThere) {
                return new Outcome.Refused<>("There is nothing on this packet that was to be tried.");
            }
            said.add(act, packetId, asker.personId(), happened);
            act.work().change("update gathering set changes = changes + 1 where group_id = ? and ended_at is null",
                    kept.packet().groupId());
            return new Outcome.Done<>(packetId);
        });
    }

    /// What the therapist of a case wrote on packets of it, oldest first: for them, and for whoever takes the practice out.
    public List<Brought> listBrought(Asker asker, String caseId) {
        return journal.look(asker, act -> rows.list(act, caseId).stream()
                .filter(kept -> packets.isPresenter(act, kept)
                        || (asker instanceof Asker.Program && act.may(Right.READ_CASE, caseId)))
                .map(kept -> new Brought(kept.packet(), rows.shown(kept).question(),
                        said.list(act, kept.packet().id()).stream().filter(one -> isOfPresenter(one.what())).toList()))
                .toList());
    }

    private static boolean isOfPresenter(What what) {
        return switch (what) {
            case What.Voiced voiced -> false;
            case What.Offered offered -> false;
            case What.Tried tried -> true;
            case What.Met met -> true;
            case What.Happened happened -> true;
        };
    }

    /// What was to be tried since meetings before this one: what nothing was said of yet, and what is said of now.
    public List<Try> tries(Asker.Member asker, String gatheringId) {
        return journal.look(asker, act -> {
            Optional<Gathering> gathering = findAccepted(act, gatheringId);
            Instant since = act.work().find("select begun_at from gathering where id = ?",
                    row -> row.findMoment("begun_at"), gatheringId).flatMap(begun -> begun).orElse(act.at());
            return gathering.stream().flatMap(one -> rows.listTried(act, one.groupId(), since).stream())
                    .filter(kept -> packets.isOfPast(act, kept, asker))
                    .flatMap(kept -> tries(act, kept.packet().id()))
                    .filter(one -> one.tried().at().isBefore(since)
                            && one.happened().stream().allMatch(happened -> !happened.at().isBefore(since)))
                    .toList();
        });
    }

    private Stream<Try> tries(Act act, String packetId) {
        List<Said> all = said.list(act, packetId);
        return all.stream().filter(one -> one.what() instanceof What.Tried)
                .map(one -> new Try(packetId, one, all.stream().filter(
                        other -> other.what() instanceof What.Happened happened && happened.tried() == one.number())
                        .toList()));
    }

    private interface Doing {
        /// What is wrong; empty where it was done.
        Optional<String> at(Act act, Table table);
    }

    private Outcome<String> onTable(Asker.Member asker, String packetId, Doing doing) {
        return journal.record(asker, act -> {
            act.alone();
            if (!packets.isHere(act, packetId)) {
                throw new NotAllowed(Right.WORK_ON_CASE);
            }
            Kept kept = rows.find(act, packetId).orElseThrow();
            groups.requireOpen(act, kept.packet().groupId());
            Optional<Table> table = table(act, kept, asker);
            if (table.isEmpty()) {
                return new Outcome.Refused<>("This does not lie on the table now.");
            }
            if (!table.get().gathering().seats().present().contains(asker.personId())) {
                return new Outcome.Refused<>("You are not at this meeting now. Come in first.");
            }
            return doing.at(act, table.get()).<Outcome<String>>map(Outcome.Refused::new)
                    .orElseGet(() -> new Outcome.Done<>(packetId));
        });
    }

    private Optional<Table> table(Act act, Kept kept, Asker.Member member) {
        if (!(kept.packet().state() instanceof Packet.State.Queued queued)) {
            return Optional.empty();
        }
        Gathering gathering = gatherings.find(act, queued.gatheringId()).orElseThrow().now();
        return gathering.standing() instanceof Standing.Under under
                && gathering.onTable().filter(kept.packet().id()::equals).isPresent()
                        ? Optional.of(new Table(kept, gathering, under, member))
                        : Optional.empty();
    }

    /// Answers how the group is, at the closing of a meeting that the asker is at. Once it was shown nothing is answered any more.
    public Outcome<String> answerCheck(Asker.Member asker, String gatheringId, GroupCheck check) {
        return journal.record(asker, act -> {
            act.alone();
            Gathering gathering = gatherings.find(act, gatheringId)
                    .filter(there -> GroupRows.isOpen(act, there.group()))
                    .orElseThrow(() -> new NotAllowed(Right.KNOW_PEOPLE)).now();
            boolean isTime = gathering.standing() instanceof Standing.Under under && under.phase() == Phase.CLOSING
                    && gathering.seats().present().contains(asker.personId());
            if (!isTime || SaidRows.isCheckShown(act, gatheringId)) {
                return new Outcome.Refused<>("How the group is, those who are there say at the closing, until all of "
                        + "them have.");
            }
            said.writeCheck(act, gatheringId, asker.personId(), check);
            seals.open(act, gatheringId);
            return new Outcome.Done<>(gatheringId);
        });
    }

    /// Whether the asker answered how the group is.
    public boolean hasAnsweredCheck(Asker.Member asker, String gatheringId) {
        return journal.look(asker, act -> SaidRows.checkers(act, gatheringId).contains(asker.personId()));
    }

    /// How the group is; empty until it is shown. Answers are shown together, once all who are there gave theirs or the meeting is
    /// over: one after the other they would tell whose is whose.
    public Optional<GroupCheck.Result> check(Asker asker, String gatheringId) {
        return journal.look(asker, act -> findAccepted(act, gatheringId).flatMap(one -> check(act, one)));
    }

    /// A meeting of a group whose terms the asker accepted, also after the group ended.
    private Optional<Gathering> findAccepted(Act act, String gatheringId) {
        return gatherings.find(act, gatheringId).filter(there -> GroupRows.isAccepted(act, there.group()))
                .map(There::now);
    }

    private Optional<GroupCheck.Result> check(Act act, Gathering gathering) {
        if (SaidRows.isCheckShown(act, gathering.id())) {
            return Optional.of(GroupCheck.of(said.checks(act, gathering.id())));
        }
        Set<String> checkers = SaidRows.checkers(act, gathering.id());
        boolean areTooFew = !checkers.isEmpty() && checkers.size() < GroupCheck.FEWEST
                && checkers.containsAll(gathering.seats().present());
        return areTooFew ? Optional.of(new GroupCheck.Result.TooFew()) : Optional.empty();
    }
}
