package org.attune.web.transcripts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.attune.core.transcript.Part;
import org.attune.core.transcript.Speaker;
import org.attune.core.transcript.Timing;
import org.attune.core.transcript.Transcript;
import org.attune.core.transcript.Turn;
import org.attune.core.transcript.hint.HintCard;
import org.attune.core.transcript.hint.Look;
import org.attune.formats.table.OptionalParts;
import org.attune.store.material.KeptTranscript;
import org.attune.store.material.Place;
import org.attune.store.material.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class HintRulesTest {

    private static final List<String> SAID = List.of("I am not ready to give this up.", "We went to the sea.");

    private final HintRules rules = new HintRules(OptionalParts.none());

    private static KeptTranscript kept(String id, int steps, List<String> said) {
        return new KeptTranscript(id, new Place("case", "session"), new Transcript(
                List.of(new Speaker("C", Part.CLIENT)), IntStream.range(0, said.size())
                        .mapToObj(i -> new Turn(i + 1, "C", Timing.Untimed.UNTIMED, said.get(i))).toList()),
                IntStream.rangeClosed(1, steps).mapToObj(i -> new Step(i, Step.Kind.IMPORTED, "t",
                        Instant.EPOCH.plusSeconds(i), List.of())).toList());
    }

    private static List<Integer> turnsNearAnExample(List<HintRules.Found> found) {
        return found.stream().filter(one -> one.card().name().id().equals("near-example"))
                .flatMap(one -> one.look() instanceof Look.Read read ? read.hints().stream() : null)
                .map(hint -> hint.turn()).toList();
    }

    @Test
    void meaningsAreComparedWhereThePartForItIsThere() {
        assertThat(rules.comparesMeanings()).isTrue();
        assertThat(rules.cards()).extracting(HintCard::title).contains("explicit rejection", "close to an example");
        assertThat(turnsNearAnExample(rules.look(kept("a", 1, SAID), Spoken.ENGLISH))).containsExactly(1);
    }

    @Test
    void eachTranscriptIsLookedThroughOnceAsItStands() {
        List<HintRules.Found> first = rules.look(kept("a", 1, SAID), Spoken.ENGLISH);
        int asked = SameWords.ASKED.get();
        assertThat(rules.look(kept("a", 1, SAID), Spoken.ENGLISH)).isEqualTo(first);
        assertThat(SameWords.ASKED.get()).isEqualTo(asked);

        assertThat(turnsNearAnExample(rules.look(kept("a", 2, SAID.reversed()), Spoken.ENGLISH))).containsExactly(2);
        for (int other = 0; other < 40; other++) {
            rules.look(kept("other " + other, 1, SAID), Spoken.ENGLISH);
        }
        assertThat(rules.look(kept("a", 1, SAID), Spoken.ENGLISH)).isEqualTo(first);
    }

    @Test
    @Timeout(60)
    void onlyWhoeverAsksForTheSameWaitsForIt() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        AtomicInteger times = new AtomicInteger();
        SameWords.BEFORE.set(Map.entry("lighthouse", () -> {
            times.incrementAndGet();
            begun.countDown();
            await(mayEnd);
        }));
        KeptTranscript slow = kept("slow", 1, List.of("We went to the lighthouse."));
        List<CompletableFuture<List<HintRules.Found>>> asking = new ArrayList<>();
        for (int who = 0; who < 2; who++) {
            asking.add(CompletableFuture.supplyAsync(() -> rules.look(slow, Spoken.ENGLISH),
                    task -> new Thread(task).start()));
        }
        begun.await();

        assertThat(rules.cards()).isNotEmpty();
        assertThat(turnsNearAnExample(rules.look(kept("quick", 1, SAID), Spoken.ENGLISH))).containsExactly(1);
        assertThat(asking).noneMatch(CompletableFuture::isDone);
        mayEnd.countDown();
        assertThat(asking.getFirst().join()).isEqualTo(asking.getLast().join());
        assertThat(times).hasValue(1);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    @Test
    void anotherLanguageIsNotReadAndNothingIsComputedForIt() {
        int asked = SameWords.ASKED.get();
        assertThat(rules.look(kept("b", 1, SAID), Spoken.GERMAN)).allSatisfy(found -> assertThat(found.look())
                .isEqualTo(new Look.NotRead("This rule reads English only.")));
        assertThat(SameWords.ASKED.get()).isEqualTo(asked);
    }
}
