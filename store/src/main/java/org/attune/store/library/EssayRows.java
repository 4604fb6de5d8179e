package org.attune.store.library;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

import org.attune.core.transcript.pseudonym.Language;
import org.attune.store.access.Asker;
import org.attune.store.access.Condition;
import org.attune.store.access.NotAllowed;
import org.attune.store.access.Right;
import org.attune.store.audit.Act;
import org.attune.store.keys.Cell;
import org.attune.store.keys.Envelopes;
import org.attune.store.library.Essay.Standing;
import org.attune.store.sql.Row;

/// The rows of essays, and who may do what with them. An essay is there while its author is: who leaves the practice, or the group that it
/// was written for, takes it along.
///
/// @param envelopes where the words lie
/// @param circles what people are to groups
record EssayRows(Envelopes envelopes, Circles circles) {

    private static final String OF_WHO_IS_HERE = "select e.* from essay e "
            + "join person p on p.id = e.person_id and p.left_at is null where ";
    private static final String LATEST_FIRST = " order by e.changed_at desc, e.id";

    /// An essay as its row has it.
    private record Shut(Cover cover, Language language, String envelope) {
        static Shut of(Row row) {
            return new Shut(Cover.of(row), row.word("language", Language.class), row.text("envelope"));
        }
    }

    Optional<Essay> find(Act act, String id) {
        return list(act, new Condition("e.id = ?", List.of(id)), cover -> true).stream().findFirst();
    }

    /// Essays, the latest first. No envelope of any other is opened.
    ///
    /// @param which a condition on `essay e`
    /// @param isWanted which of them
    List<Essay> list(Act act, Condition which, Predicate<Cover> isWanted) {
        Predicate<Cover> isThere = there(act);
        return act.work().list(OF_WHO_IS_HERE + which.sql() + LATEST_FIRST, Shut::of, which.and()).stream()
                .filter(shut -> isThere.test(shut.cover) && isWanted.test(shut.cover)).map(this::opened).toList();
    }

    private Essay opened(Shut shut) {
        return Essay.of(shut.cover,
                Essay.Words.opened(envelopes.open(cell(shut.cover.id()), shut.envelope), shut.language));
    }

    /// What goes out in the feed of a group, or of the practice, as a condition on `essay e`.
    static Condition goingOut(String groupId) {
        return new Condition("e.state = 'PUBLISHED' and e.goes_out = 1 and e.group_id = ?", List.of(groupId));
    }

    /// The covers of essays, the latest first.
    ///
    /// @param which a condition on `essay e`
    List<Cover> listCovers(Act act, Condition which) {
        return act.work().list(OF_WHO_IS_HERE + which.sql() + LATEST_FIRST, Cover::of, which.and()).stream()
                .filter(there(act)).toList();
    }

    /// Which essays are there. A draft is its author's, wherever they are. Of nobody it is asked twice whether they are in a group.
    private Predicate<Cover> there(Act act) {
        Map<List<String>, Circles.Part> known = new HashMap<>();
        return cover -> cover.isDraft() || cover.audience().isPractice()
                || known.computeIfAbsent(List.of(cover.audience().groupId(), cover.authorId()),
                        seat -> part(act, seat.getFirst(), seat.getLast())) != Circles.Part.STRANGER;
    }

    Essay own(Act act, Asker.Member asker, String id) {
        return find(act, id).filter(essay -> isOwn(act, essay.cover()))
                .orElseThrow(() -> new NotAllowed(Right.WRITE_ESSAYS));
    }

    void requireDraft(Essay essay) {
        if (!essay.cover().isDraft()) {
            throw new NotAllowed(Right.WRITE_ESSAYS);
        }
    }

    static boolean isOwn(Act act, Cover cover) {
        return act.asker() instanceof Asker.Member member && member.personId().equals(cover.authorId());
    }

    Circles.Part part(Act act, String groupId, String personId) {
        return circles.part(act, groupId, personId);
    }

    private Circles.Part part(Act act, String groupId) {
        return act.asker() instanceof Asker.Member member ? part(act, groupId, member.personId())
                : Circles.Part.STRANGER;
    }

    /// Whether a group meets still; the practice always does.
    boolean isLive(Act act, String groupId) {
        return groupId.isEmpty() || circles.meets(act, groupId);
    }

    /// Whether the asker writes for a group, or for the practice, and reads what others hand in there.
    boolean mayWrite(Act act, String groupId) {
        return groupId.isEmpty() ? act.may(Right.WRITE_ESSAYS) : part(act, groupId).takesPart();
    }

    /// Whether the asker has what is published for a group, or for the practice.
    boolean mayRead(Act act, String groupId) {
        return groupId.isEmpty() ? act.may(Right.KNOW_PEOPLE) : part(act, groupId).reads();
    }

    boolean mayRead(Act act, Cover cover) {
        return readable(act).test(cover);
    }

    /// Which essays the asker may read. Each group is asked for once, however many essays are for it.
    Predicate<Cover> readable(Act act) {
        Map<String, Boolean> reads = new HashMap<>();
        Map<String, Boolean> writes = new HashMap<>();
        return cover -> switch (cover.standing()) {
            case Standing.Draft draft -> isOwn(act, cover);
            case Standing.HandedIn handedIn -> isOwn(act, cover)
                    || writes.computeIfAbsent(cover.audience().groupId(), group -> mayWrite(act, group));
            case Standing.Published published -> (act.asker() instanceof Asker.Program program && program.isExport())
                    || isOwn(act, cover)
                    || reads.computeIfAbsent(cover.audience().groupId(), group -> mayRead(act, group));
        };
    }

    boolean mayTakeBack(Act act, Cover cover) {
        String groupId = cover.audience().groupId();
        return switch (cover.standing()) {
            case Standing.Draft draft -> false;
            case Standing.HandedIn handedIn -> isOwn(act, cover) || mayWrite(act, groupId);
            case Standing.Published published -> isOwn(act, cover) || (groupId.isEmpty()
                    ? act.may(Right.CHANGE_SETTINGS)
                    : part(act, groupId) == Circles.Part.KEEPER);
        };
    }

    /// Writes what an essay says, for whom, and since when.
    void write(Act act, Essay essay) {
        act.work()
                .change("insert into essay (id, person_id, group_id, goes_out, state, language, changed_at, envelope) "
                        + "values (?, ?, ?, ?, 'DRAFT', ?, ?, ?) on conflict (id) do update set group_id = excluded.group_id, "
                        + "goes_out = excluded.goes_out, language = excluded.language, changed_at = excluded.changed_at, "
                        + "envelope = excluded.envelope", essay.id(), essay.authorId(), essay.audience().groupId(),
                        essay.audience().goesOut() ? 1 : 0, essay.words().language(), essay.changedAt(),
                        envelopes.seal(cell(essay.id()), essay.words().sealed()));
    }

    List<Ruling> rulings(Act act, String id) {
        return act.work().list("select * from essay_word where essay_id = ? order by number",
                row -> new Ruling(envelopes.open(word(id, row.smallNumber("number")), row.text("envelope")),
                        row.text("by_id"), row.moment("at")),
                id);
    }

    /// Keeps of which words the asker said that they name nobody.
    void rule(Act act, Asker.Member asker, String id, List<String> words) {
        forget(act, id);
        for (int i = 0; i < words.size(); i++) {
            act.work().change("insert into essay_word (essay_id, number, by_id, at, envelope) values (?, ?, ?, ?, ?)",
                    id, i + 1, asker.personId(), act.at(), envelopes.seal(word(id, i + 1), words.get(i)));
        }
    }

    /// Forgets what was said of words.
    void forget(Act act, String id) {
        act.work().change("delete from essay_word where essay_id = ?", id);
    }

    /// Words in the contact details of all cases, for looking through an essay.
    List<String> contacts(Act act) {
        return act.work().list("select case_id, envelope from contact", row -> envelopes
                .open(contact(row.text("case_id")), row.text("envelope")));
    }

    private static Cell contact(String caseId) {
        return new Cell("contact", caseId, "envelope");
    }

    private static Cell cell(String id) {
        return new Cell("essay", id, "envelope");
    }

    private static Cell word(String id, int number) {
        return new Cell("essay_word", id + "\n" + number, "envelope");
    }
}
