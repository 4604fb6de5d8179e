package org.attune.store.durability;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.attune.core.pairing.Sharing;
import org.attune.store.StoreContract;
import org.attune.store.access.Asker;
import org.attune.store.access.Outcome;
import org.attune.store.audit.Verification;
import org.attune.store.cases.Meeting;
import org.attune.store.cases.TherapyCase;
import org.attune.store.forms.AskedForm;
import org.attune.store.forms.Whose;
import org.attune.store.links.Links.Arrival;
import org.junit.jupiter.api.Test;

/// Many people at once.
public abstract class ConcurrencyContract extends StoreContract {

    private static final int PEOPLE = 8;
    private static final int QUESTIONS = 20;

    @Test
    void manyClientsAnswerAtOnceAndNothingIsLost() throws ExecutionException, InterruptedException {
        String caseId = store.cases().open(therapist).id();
        List<Asker.Client> clients = new ArrayList<>();
        for (int session = 1; session <= PEOPLE; session++) {
            clients.add(ask(caseId, session));
        }
        atOnce(clients.stream().<Callable<Integer>>map(client -> () -> {
            for (int i = 0; i < QUESTIONS; i++) {
                store.halves().answer(client, client.formId(), Whose.CLIENT, "q" + i, i % 7 + 1, i);
            }
            store.halves().handIn(client, client.formId(), Whose.CLIENT, Sharing.NOW, "link");
            return QUESTIONS;
        }).toList());

        for (Asker.Client client : clients) {
            assertThat(points(client)).hasSize(QUESTIONS);
        }
        assertThat(store.audit().verify(PROGRAM)).isInstanceOf(Verification.Sound.class);
    }

    @Test
    void twoDevicesOnOneFormEndWithTheLatestTapWhateverTheOrder() throws ExecutionException, InterruptedException {
        Asker.Client client = ask(store.cases().open(therapist).id(), 1);
        List<Callable<Integer>> taps = new ArrayList<>();
        for (int version = 1; version <= 40; version++) {
            int tap = version;
            taps.add(() -> {
                store.halves().answer(client, client.formId(), Whose.CLIENT, "q0", tap == 40 ? 7 : 1, tap);
                return tap;
            });
        }
        atOnce(taps);

        assertThat(points(client)).containsEntry("q0", 7);
    }

    @Test
    void noAnswerComesInAfterAFormWasHandedIn() throws ExecutionException, InterruptedException {
        Asker.Client client = ask(store.cases().open(therapist).id(), 1);
        List<Map<String, Integer>> atHandIn = new ArrayList<>();
        List<Callable<Integer>> taps = new ArrayList<>();
        for (int i = 0; i < QUESTIONS; i++) {
            String item = "q" + i;
            taps.add(() -> {
                store.halves().answer(client, client.formId(), Whose.CLIENT, item, 3, 1);
                return 1;
            });
        }
        taps.add(QUESTIONS / 2, () -> {
            store.halves().handIn(client, client.formId(), Whose.CLIENT, Sharing.NOW, "link");
            atHandIn.add(points(client));
            return 1;
        });
        atOnce(taps);

        assertThat(atHandIn).containsExactly(points(client));
    }

    @Test
    void theSameSessionAddedByTwoAtOnceIsOneSession() throws ExecutionException, InterruptedException {
        String caseId = store.cases().open(therapist).id();
        List<Callable<Outcome<Meeting>>> twice = Collections.nCopies(PEOPLE,
                () -> store.meetings().add(therapist, caseId, 1, LocalDate.of(2026, 3, 2)));

        assertThat(new HashSet<>(atOnce(twice))).hasSize(1);
    }

    @Test
    void casesOpenedAtOnceHavePseudonymsOfTheirOwnAndTheAuditHasEveryOne()
            throws ExecutionException, InterruptedException {
        List<Callable<TherapyCase>> openings = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            openings.add(() -> store.cases().open(therapist));
        }

        assertThat(atOnce(openings)).extracting(TherapyCase::pseudonym).doesNotHaveDuplicates().hasSize(40);
        assertThat(store.audit().verify(PROGRAM)).isInstanceOfSatisfying(Verification.Sound.class,
                sound -> assertThat(sound.entries()).isEqualTo(44));
    }

    @Test
    void wrongPasswordsTriedAtOnceAreNotMoreThanThoseTriedOneByOne() throws ExecutionException, InterruptedException {
        List<Callable<Boolean>> guesses = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            String guess = "wrong guess number " + i;
            guesses.add(() -> store.passwords().attempt(PROGRAM, "tess", guess, "here")
                    .getClass().getSimpleName().equals("Wrong"));
        }

        assertThat(atOnce(guesses)).filteredOn(looked -> looked).hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void linksToTheOwnPageMadeAtOnceLeaveOneThatWorks() throws ExecutionException, InterruptedException {
        String caseId = store.cases().open(therapist).id();
        Instant end = clock.instant().plus(Duration.ofDays(90));

        List<String> tokens = atOnce(
                Collections.nCopies(PEOPLE, () -> store.links().issueOwnPage(therapist, caseId, end)));

        assertThat(tokens).filteredOn(token -> store.links().exchange(PROGRAM, token) instanceof Arrival.BeforeOwnPage)
                .hasSize(1);
        assertThat(store.links().findEndOfOwnPage(therapist, caseId)).contains(end);
    }

    private Asker.Client ask(String caseId, int session) {
        store.meetings().add(therapist, caseId, session, LocalDate.of(2026, 3, 2));
        return new Asker.Client(caseId, store.forms().open(therapist, caseId, session,
                AskedForm.ofQuestions(QUESTIONS), "en", clock.instant()).done().orElseThrow().id());
    }

    private Map<String, Integer> points(Asker.Client client) {
        return store.forms().find(client, client.formId()).orElseThrow().client().content().points();
    }

    private static <T> List<T> atOnce(List<Callable<T>> tasks) throws ExecutionException, InterruptedException {
        try (ExecutorService people = Executors.newFixedThreadPool(PEOPLE)) {
            List<T> done = new ArrayList<>();
            for (Future<T> future : people.invokeAll(tasks)) {
                done.add(future.get());
            }
            return done;
        }
    }
}
