package org.attune.store.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.attune.core.transcript.pseudonym.Language;
import org.attune.store.StoreContract;
import org.attune.store.access.Asker;
import org.attune.store.access.NotAllowed;
import org.attune.store.access.Outcome;
import org.attune.store.access.Role;
import org.attune.store.audit.Verification;
import org.attune.store.library.Essay.Standing;
import org.attune.store.library.Essay.Words;
import org.attune.store.library.Essays.Review;
import org.junit.jupiter.api.Test;

/// Who has what is written for a group, what stands in a feed, and who may say that a word names nobody.
public abstract class PublishingContract extends StoreContract {

    private static Words words(String text) {
        return new Words("On waiting", "A therapist", Language.ENGLISH, text);
    }

    private static String why(Outcome<?> outcome) {
        return ((Outcome.Refused<?>) outcome).why();
    }

    /// A group of therapist, who looks after it, and colleague.
    private String group() {
        String id = store.groups().make(therapist, "Six", "What is said stays here.", List.of(colleague.personId()))
                .done().orElseThrow().id();
        store.groups().accept(colleague, id, 1);
        return id;
    }

    private String published(Audience audience) {
        String id = store.essays().write(therapist, audience, words("I wait longer.")).id();
        store.essays().handIn(therapist, id, Set.of());
        assertThat(publish(colleague, id, Set.of(), Set.of()).done()).isPresent();
        return id;
    }

    private List<String> inFeed(String address) {
        return store.feeds().read(PROGRAM, address).map(Issue::essays).orElse(List.of()).stream().map(Essay::id)
                .toList();
    }

    private List<String> had(Asker.Member by) {
        return store.essays().list(by).stream().map(Essay::id).toList();
    }

    /// Publishes what somebody read just now.
    private Outcome<Essay> publish(Asker.Member asker, String id, Set<String> published, Set<String> cleared) {
        Instant read = store.essays().find(asker, id).map(Essay::changedAt).orElse(Instant.EPOCH);
        return store.essays().publish(asker, id, published, new Review(read, cleared));
    }

    @Test
    void whatIsWrittenForAGroupItsMembersAloneReadAndPublish() {
        String group = group();
        String id = store.essays().write(therapist, Audience.group(group), words("I wait longer.")).id();
        assertThat(had(colleague)).isEmpty();
        store.essays().handIn(therapist, id, Set.of());
        assertThat(had(colleague)).containsExactly(id);
        assertThat(had(supervisor)).isEmpty();
        assertThatThrownBy(() -> publish(supervisor, id, Set.of(), Set.of()))
                .isInstanceOf(NotAllowed.class);
        assertThat(why(publish(therapist, id, Set.of(), Set.of()))).contains("Nobody publishes");
        publish(colleague, id, Set.of(), Set.of());
        reopen();
        assertThat(store.essays().find(colleague, id).orElseThrow().audience()).isEqualTo(Audience.group(group));
        assertThat(had(supervisor)).isEmpty();
        assertThat(had(administrator)).isEmpty();
        assertThatThrownBy(() -> store.essays().takeBack(administrator, id)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> store.essays().write(supervisor, Audience.group(group), words("x")))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void whoHasYetToAcceptTheTermsReadsNothingAndACoderWritesForTheGroupAlone() {
        Asker.Member coder = add("Cora", Role.CODER).asking();
        String group = group();
        store.groups().add(therapist, group, coder.personId());
        String id = published(Audience.group(group));
        assertThat(had(coder)).isEmpty();
        store.groups().accept(coder, group, 1);
        assertThat(had(coder)).containsExactly(id);
        assertThat(store.essays().write(coder, Audience.group(group), words("I code."))).isNotNull();
        assertThatThrownBy(() -> store.essays().write(coder, Audience.practice(), words("I code.")))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void whoLeavesTakesTheirEssaysAlong() {
        String group = group();
        String ours = published(Audience.group(group).andBeyond());
        String everybodys = published(Audience.practice());
        String address = store.feeds().open(therapist, group).address();
        assertThat(inFeed(address)).containsExactly(ours);
        store.groups().leave(therapist, group);
        assertThat(had(colleague)).containsExactly(everybodys);
        assertThat(inFeed(address)).isEmpty();
        store.people().leave(administrator, therapist.personId());
        assertThat(had(colleague)).isEmpty();
        assertThat(store.erasure().erasePerson(administrator, therapist.personId()).done()).isPresent();
        assertThat(had(colleague)).isEmpty();
    }

    @Test
    void aFeedIsClosedUntilItIsOpenedAndHoldsWhatItsAuthorsLetGoOutAlone() {
        String out = published(Audience.practice().andBeyond());
        published(Audience.practice());
        String group = group();
        String ours = published(Audience.group(group).andBeyond());
        assertThat(store.feeds().read(PROGRAM, OpenFeed.OF_PRACTICE)).isEmpty();
        assertThatThrownBy(() -> store.feeds().open(therapist, "")).isInstanceOf(NotAllowed.class);
        OpenFeed first = store.feeds().open(administrator, "");
        assertThat(inFeed(OpenFeed.OF_PRACTICE)).containsExactly(out);
        store.feeds().close(administrator, "");
        assertThat(store.feeds().read(PROGRAM, OpenFeed.OF_PRACTICE)).isEmpty();
        assertThat(store.feeds().open(administrator, "").id()).isEqualTo(first.id());

        OpenFeed ofGroup = store.feeds().open(therapist, group);
        assertThat(ofGroup.address()).hasSizeGreaterThan(20);
        assertThat(inFeed(ofGroup.address())).containsExactly(ours);
        assertThat(ofGroup.toString()).doesNotContain(ofGroup.address());
        store.essays().takeBack(therapist, ours);
        assertThat(inFeed(ofGroup.address())).isEmpty();
    }

    /// Whoever reads a feed, or the library, has no essay of somebody else opened: not even a damaged one is noticed.
    @Test
    void nothingIsOpenedThatTheReaderDoesNotHave() throws SQLException {
        String out = published(Audience.practice().andBeyond());
        String draft = store.essays().write(colleague, Audience.practice(), words("Not yet.")).id();
        store.feeds().open(administrator, "");
        damage(draft);
        assertThat(inFeed(OpenFeed.OF_PRACTICE)).containsExactly(out);
        assertThat(had(therapist)).containsExactly(out);
        assertThatThrownBy(() -> had(colleague)).isInstanceOf(RuntimeException.class);
        String kept = published(Audience.practice());
        assertThat(store.feeds().read(PROGRAM, OpenFeed.OF_PRACTICE, out)).isPresent();
        for (String other : List.of(draft, kept, "none")) {
            assertThat(store.feeds().read(PROGRAM, OpenFeed.OF_PRACTICE, other)).isEmpty();
        }
        assertThat(store.feeds().read(PROGRAM, "elsewhere", out)).isEmpty();
    }

    /// A feed reader that has the feed as it is costs no opened essay.
    @Test
    void theMarkOfAFeedIsAnotherOneWheneverWhatStandsInItIs() throws SQLException {
        assertThat(store.feeds().mark(PROGRAM, OpenFeed.OF_PRACTICE)).isEmpty();
        store.feeds().open(administrator, "");
        Set<String> marks = new HashSet<>();
        marks.add(mark());
        String first = published(Audience.practice().andBeyond());
        marks.add(mark());
        published(Audience.practice());
        marks.add(mark());
        assertThat(marks).hasSize(2);
        clock.pass(Duration.ofMinutes(1));
        store.essays().takeBack(therapist, first);
        marks.add(mark());
        store.essays().handIn(therapist, first, Set.of());
        clock.pass(Duration.ofMinutes(1));
        publish(colleague, first, Set.of(), Set.of());
        marks.add(mark());
        assertThat(marks).hasSize(3);
        assertThat(store.feeds().read(PROGRAM, OpenFeed.OF_PRACTICE).orElseThrow().mark()).isEqualTo(mark());
        String before = mark();
        damage(first);
        assertThat(mark()).isEqualTo(before);
    }

    private String mark() {
        return store.feeds().mark(PROGRAM, OpenFeed.OF_PRACTICE).orElseThrow();
    }

    private void damage(String essayId) throws SQLException {
        try (Connection connection = store.passkeyTables().getConnection();
                PreparedStatement statement = connection
                        .prepareStatement("update essay set envelope = 'broken' where id = ?")) {
            statement.setString(1, essayId);
            assertThat(statement.executeUpdate()).isPositive();
        }
    }

    @Test
    void aGroupsFeedIsOpenedByItsKeeperClosedByAnyMemberAndThenHasAnotherAddress() {
        String group = group();
        assertThatThrownBy(() -> store.feeds().open(administrator, group)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> store.feeds().open(colleague, group)).isInstanceOf(NotAllowed.class);
        OpenFeed first = store.feeds().open(therapist, group);
        assertThat(store.feeds().open(therapist, group)).isEqualTo(first);
        assertThat(store.feeds().find(colleague, group)).contains(first);
        assertThat(store.feeds().find(supervisor, group)).isEmpty();
        assertThat(store.feeds().find(administrator, group)).isEmpty();
        store.feeds().close(colleague, group);
        assertThat(store.feeds().read(PROGRAM, first.address())).isEmpty();
        assertThat(store.feeds().find(colleague, group)).isEmpty();
        OpenFeed second = store.feeds().open(therapist, group);
        assertThat(second.id()).isEqualTo(first.id());
        assertThat(second.address()).isNotEqualTo(first.address());
        store.groups().end(therapist, group);
        assertThat(store.feeds().read(PROGRAM, second.address())).isEmpty();
        assertThatThrownBy(() -> store.feeds().open(therapist, group)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void theReaderSaysOfEachWordThatLooksLikeANameThatItNamesNobodyAndTheWriterCannot() {
        String id = store.essays().write(therapist, Audience.practice(),
                words("I told Mrs Miller so.\n\nThen I read of Bartholomew, and of Bartholomew again.")).id();
        assertThat(why(store.essays().handIn(therapist, id, Set.of()))).contains("line 1", "line 3")
                .doesNotContain("Miller");
        assertThat(store.essays().handInAsking(therapist, id, Set.of()).done()).isPresent();
        assertThat(store.essays().doubts(therapist, id, Set.of())).isEmpty();
        List<String> doubts = store.essays().doubts(colleague, id, Set.of());
        assertThat(doubts).isNotEmpty().anyMatch(word -> word.contains("Miller"));
        assertThat(why(publish(colleague, id, Set.of(), Set.of()))).contains("line 1");
        assertThat(why(publish(therapist, id, Set.of(), Set.copyOf(doubts))))
                .contains("Nobody publishes");
        assertThat(publish(colleague, id, Set.of(), Set.copyOf(doubts)).done()).isPresent();
        reopen();
        assertThat(store.essays().rulings(supervisor, id)).extracting(Ruling::word).isEqualTo(doubts);
        assertThat(store.essays().rulings(supervisor, id)).extracting(Ruling::byId).containsOnly(colleague.personId());
        assertThat(store.essays().rulings(supervisor, id).toString()).doesNotContain("Miller");
        store.essays().takeBack(therapist, id);
        assertThat(store.essays().rulings(therapist, id)).isEmpty();

        store.essays().handInAsking(therapist, id, Set.of());
        publish(colleague, id, Set.of(), Set.copyOf(doubts));
        store.people().leave(administrator, therapist.personId());
        assertThat(store.erasure().erasePerson(administrator, therapist.personId()).done()).isPresent();
        assertThat(store.essays().find(colleague, id)).isEmpty();
    }

    @Test
    void nobodyLetsAWordOfTheCaseListThrough() {
        String caseId = store.cases().open(colleague).id();
        store.contacts().write(colleague, caseId, "Dr Ida Bartholomew, 0171 2345678");
        for (String name : new String[] {"Bartholomew", "Mrs Ida", "Mrs Bartholomew"}) {
            String id = store.essays().write(therapist, Audience.practice(), words("I told " + name + " so.")).id();
            assertThat(why(store.essays().handInAsking(therapist, id, Set.of()))).as(name).contains("line 1");
            assertThat(store.essays().find(therapist, id).orElseThrow().standing()).isInstanceOf(Standing.Draft.class);
        }
        String later = store.essays().write(therapist, Audience.practice(), words("I told Mrs Miller so.")).id();
        store.essays().handInAsking(therapist, later, Set.of());
        Set<String> doubts = Set.copyOf(store.essays().doubts(colleague, later, Set.of()));
        store.contacts().write(colleague, caseId, "Miller");
        assertThat(store.essays().doubts(colleague, later, Set.of())).isEmpty();
        assertThat(why(publish(colleague, later, Set.of(), doubts))).contains("line 1");
    }

    @Test
    void everyRefusalStandsInTheAudit() {
        String id = store.essays().write(therapist, Audience.practice(), words("I told Mrs Miller so.")).id();
        long before = entries();
        store.essays().handIn(therapist, id, Set.of());
        // Verifying leaves an entry of its own.
        assertThat(entries()).isEqualTo(before + 2);
    }

    private long entries() {
        return ((Verification.Sound) store.audit().verify(administrator)).entries();
    }
}
