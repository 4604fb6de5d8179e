package org.attune.web.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;

import org.attune.store.Store;
import org.attune.store.StorePlace;
import org.attune.store.access.Asker;
import org.attune.store.library.Essay;
import org.attune.store.library.OpenFeed;
import org.attune.testkit.SetClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoEssayTest {

    @TempDir
    private Path folder;

    @Test
    void aNewcomerFindsOneEssayThatAnotherPersonReadAndAnOpenFeedWithItHoweverOftenTheDemoStarts() {
        SecureRandom random = new SecureRandom();
        Clock clock = new SetClock();
        try (Store store = Store.open(new StorePlace.InFolder(folder), clock, random)) {
            DemoPractice.furnish(store, clock, random);
            DemoPractice.furnish(store, clock, random);
            Asker.Member guest = store.people().findBySignInName(new Asker.Program("test"), "demo").orElseThrow()
                    .asking();

            assertThat(store.essays().list(guest)).singleElement().satisfies(essay -> {
                assertThat(essay.authorId()).isNotEqualTo(guest.personId());
                assertThat(essay.standing()).isInstanceOfSatisfying(Essay.Standing.Published.class,
                        since -> assertThat(since.reviewerId()).isNotEqualTo(essay.authorId())
                                .isNotEqualTo(guest.personId()));
                assertThat(essay.audience().goesOut()).isTrue();
            });
            assertThat(store.feeds().find(guest, "")).hasValueSatisfying(
                    feed -> assertThat(feed).matches(OpenFeed::isOfPractice));
        }
    }
}
