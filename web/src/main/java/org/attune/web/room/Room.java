package org.attune.web.room;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.attune.core.room.Duty;
import org.attune.core.room.Phase;
import org.attune.core.room.SharedClock.Hand;
import org.attune.core.room.Voice;
import org.attune.store.room.Gathering;
import org.attune.store.room.Gathering.Item;
import org.attune.store.room.Gathering.Standing;
import org.attune.store.room.Gathering.Subject;
import org.attune.store.room.Gatherings.There;
import org.attune.store.room.Group;
import org.attune.store.room.Group.Membership;
import org.attune.web.room.words.RoomWords;

/// A meeting at one moment, as one member has it before them.
///
/// @param there the meeting, and whose it is
/// @param personId who looks
/// @param left how much of the planned time is left; less than nothing when it is over
/// @param tables what items of the agenda show: the one that the meeting is on, or all once it is over
/// @param tries what was to be tried since the last meetings, at the opening
/// @param closing how the group is, at the closing and afterwards
/// @param elsewhere where another meeting of the group goes on, before this one was begun; empty for none
public record Room(There there, String personId, Duration left, List<OnTable> tables, List<TryLine> tries,
        Closing closing, String elsewhere) {

    static final String YOU = "you";
    private static final int SECONDS_IN_MINUTE = 60;

    public Room {
        requireNonNull(there, "there");
        requireNonNull(personId, "personId");
        requireNonNull(left, "left");
        tables = List.copyOf(tables);
        tries = List.copyOf(tries);
        requireNonNull(closing, "closing");
        requireNonNull(elsewhere, "elsewhere");
    }

    /// Whose meeting it is.
    public Group group() {
        return there.group();
    }

    /// The meeting.
    public Gathering gathering() {
        return there.now();
    }

    Room on(List<OnTable> other) {
        return new Room(there, personId, left, other, tries, closing, elsewhere);
    }

    Room with(List<TryLine> other) {
        return new Room(there, personId, left, tables, other, closing, elsewhere);
    }

    Room with(Closing other) {
        return new Room(there, personId, left, tables, tries, other, elsewhere);
    }

    Room with(String other) {
        return new Room(there, personId, left, tables, tries, closing, other);
    }

    /// Where it is.
    public String path() {
        return RoomWords.path(gathering());
    }

    /// Whether it was not begun.
    public boolean isAhead() {
        return gathering().standing() instanceof Standing.Ahead;
    }

    /// Whether it goes on.
    public boolean isUnderWay() {
        return gathering().isUnderWay();
    }

    /// At which step it is, while it goes on; the opening before and the closing after.
    public Phase phase() {
        return switch (gathering().standing()) {
            case Standing.Ahead ahead -> Phase.OPENING;
            case Standing.Under under -> under.phase();
            case Standing.Over over -> Phase.CLOSING;
        };
    }

    /// On which item of the agenda it is; none at the opening, the closing, and while it does not go on.
    public Optional<Item> item() {
        return gathering().standing() instanceof Standing.Under under && under.item() > 0
                ? Optional.of(gathering().agenda().get(under.item() - 1))
                : Optional.empty();
    }

    /// Whether the visitor is there.
    public boolean isPresent() {
        return gathering().seats().present().contains(personId);
    }

    /// Whether the visitor leads the meeting.
    public boolean isLead() {
        return gathering().isLedBy(personId);
    }

    /// Whether the meeting has come to a step of the item that it is on, or is past it.
    public boolean isAt(Phase step) {
        return gathering().standing() instanceof Standing.Over || phase().compareTo(step) >= 0;
    }

    /// From where the visitor may speak: their own voice, or any where they have none.
    public List<Voice> voices() {
        return voiceOf(personId).map(List::of)
                .orElseGet(() -> Arrays.stream(Voice.values())
                        .filter(voice -> !voice.isRolePlay() || playsRoles()).toList());
    }

    private boolean playsRoles() {
        return group().membership(personId).filter(Membership::playsRoles).isPresent();
    }

    /// What the visitor does at this step, in a sentence or two; empty where the step says it all.
    public String yourPart() {
        return isUnderWay() && isPresent() ? YourPart.of(this) : "";
    }

    /// The packet that the meeting is on, as far as the visitor sees it.
    Optional<OnTable.Packet> packet() {
        return isUnderWay() && !tables.isEmpty() && tables.getFirst() instanceof OnTable.Packet packet
                ? Optional.of(packet)
                : Optional.empty();
    }

    /// Whether the meeting is on an item that is no packet.
    private boolean isOnWords() {
        return item().filter(item -> item.subject() instanceof Subject.OfWords).isPresent();
    }

    /// Whether the piece that the meeting is on went.
    private boolean isOnNothing() {
        return item().filter(item -> item.subject() instanceof Subject.TakenBack
                || item.subject() instanceof Subject.Expired).isPresent();
    }

    /// What the step is called.
    public String step() {
        return isOnWords() ? "To speak of" : RoomWords.of(phase());
    }

    /// What the step is for.
    public String stepMeaning() {
        if (isOnNothing()) {
            return "Nothing lies on the table any more. Whoever leads moves on.";
        }
        return isOnWords() ? "Whoever put it on the agenda begins; then everybody speaks." : RoomWords.meaning(phase());
    }

    /// Who leads, and what comes then; for whoever does not lead.
    public String lead() {
        String leader = group().members().stream()
                .filter(member -> gathering().seats().roles().has(member.personId(), Duty.MODERATOR))
                .findFirst().map(member -> member.shownName() + " leads.").orElse("Anybody who is here leads.");
        return leader + gathering().next().map(this::say).map(step -> " Then comes: " + step
                + (step.endsWith("?") ? "" : ".")).orElse("");
    }

    /// Who is there and has not spoken from a role yet, in words; empty for nobody, or where this is not the step for it.
    public String stillToSpeak() {
        return phase() != Phase.VOICES ? ""
                : packet().map(packet -> present().stream()
                        .filter(member -> !packet.spoken().contains(member.personId())
                                && !packet.piece().shown().presenterId().equals(member.personId()))
                        .map(member -> nameOf(member.personId()) + voiceOf(member.personId())
                                .map(voice -> " " + RoomWords.from(voice)).orElse(""))
                        .collect(Collectors.joining(", "))).orElse("");
    }

    /// Who of the group is not there, in words; empty for nobody.
    public String absent() {
        return group().members().stream().filter(member -> !gathering().seats().present().contains(member.personId()))
                .map(Membership::shownName).collect(Collectors.joining(", "));
    }

    /// Whether the piece is folded away, so that what is said now stands first.
    public boolean isFolded() {
        return !isUnderWay() || phase().compareTo(Phase.VOICES) >= 0;
    }

    /// Where a step leads, as a form sends it.
    public String to(Standing.Under step) {
        return step.phase().name() + " " + step.item();
    }

    /// What is said of a step that can be gone to.
    public String say(Standing.Under step) {
        if (step.item() > 0 && gathering().agenda().get(step.item() - 1).subject() instanceof Subject.OfWords) {
            return "Item " + step.item();
        }
        boolean isAnotherOfSeveral = step.item() > 0 && gathering().agenda().size() > 1
                && item().filter(item -> item.number() == step.item()).isEmpty();
        return RoomWords.of(step.phase()) + (isAnotherOfSeveral ? ", item " + step.item() : "");
    }

    /// Everybody who is there.
    public List<Membership> present() {
        return group().members().stream().filter(member -> gathering().seats().present().contains(member.personId()))
                .toList();
    }

    /// A member's name, or that they were one.
    public String nameOf(String person) {
        return person.equals(personId) ? YOU
                : group().membership(person).map(Membership::shownName).orElse("a former member");
    }

    /// What somebody does and from where they speak, in words; empty for nothing.
    public String rolesOf(String person) {
        List<String> duties = Arrays.stream(Duty.values())
                .filter(duty -> gathering().seats().roles().has(person, duty)).map(RoomWords::of).toList();
        String speaks = voiceOf(person).map(voice -> "speaks " + RoomWords.from(voice)).orElse("");
        String does = String.join(", ", duties);
        return does.isEmpty() || speaks.isEmpty() ? does + speaks : does + "; " + speaks;
    }

    /// From where somebody speaks.
    public Optional<Voice> voiceOf(String person) {
        return gathering().seats().roles().voices().entrySet().stream()
                .filter(entry -> entry.getValue().equals(person)).map(Map.Entry::getKey).findFirst();
    }

    /// Whether a duty is a member's.
    public boolean has(Duty duty, Membership member) {
        return gathering().seats().roles().has(member.personId(), duty);
    }

    /// Whether a voice is a member's.
    public boolean has(Voice voice, Membership member) {
        return member.personId().equals(gathering().seats().roles().voices().get(voice));
    }

    /// Who may be given a voice.
    public List<Membership> able(Voice voice) {
        return group().members().stream().filter(member -> !voice.isRolePlay() || member.playsRoles()).toList();
    }

    /// Which item something belongs to, where several are shown.
    public String ofItem(OnTable table) {
        return isUnderWay() || gathering().agenda().size() == 1 ? "" : " (item " + table.item() + ")";
    }

    /// What an item of the agenda is about, in words of the visitor's own group or of ours.
    public String about(Item item) {
        return switch (item.subject()) {
            case Subject.OfPacket packet -> "A piece of a case";
            case Subject.OfWords words -> words.words();
            case Subject.TakenBack gone -> RoomWords.TAKEN_BACK;
            case Subject.Expired gone -> RoomWords.EXPIRED;
        };
    }

    /// Whether the clock runs.
    public boolean isRunning() {
        return gathering().clock().isGoing();
    }

    /// Whether the clock stands because the machine's clock was set, or the machine slept.
    public boolean isAfterJump() {
        return gathering().clock().hand() instanceof Hand.Still still && still.isAfterJump();
    }

    /// How much time is left, such as 12:05, or by how much it is over.
    public String leftInWords() {
        long seconds = Math.abs(left.toSeconds());
        String time = String.format(Locale.ROOT, "%d:%02d", seconds / SECONDS_IN_MINUTE, seconds % SECONDS_IN_MINUTE);
        return left.isNegative() ? time + " over" : time + " left";
    }

    /// Says which, and nothing that anybody wrote.
    @Override
    public String toString() {
        return "Room[" + gathering().id() + "]";
    }
}
