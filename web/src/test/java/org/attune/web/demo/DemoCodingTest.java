package org.attune.web.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;

import org.attune.core.coding.SheetStep;
import org.attune.core.coding.StepText;
import org.attune.store.Store;
import org.attune.store.StorePlace;
import org.attune.store.access.Asker;
import org.attune.store.coding.Reveal;
import org.attune.store.coding.Round;
import org.attune.store.consent.Consent.Purpose;
import org.attune.store.material.TranscriptView;
import org.attune.testkit.SetClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoCodingTest {

    @TempDir
    private Path folder;

    @Test
    void theGuestReadsCodesAndSeesBothSheets() {
        SecureRandom random = new SecureRandom();
        try (Store store = Store.open(new StorePlace.InFolder(folder), new SetClock(), random)) {
            DemoPractice.furnish(store, new SetClock(), random);
            DemoPractice.askToCode(store, new SetClock(), random);
            DemoPractice.askToCode(store, new SetClock(), random);
            Asker.Member guest = store.people().findBySignInName(new Asker.Program("test"), "demo").orElseThrow()
                    .asking();
            Round round = store.coding().rounds().listOf(guest).getFirst();
            Round.Part session = round.sessions().getFirst();

            assertThat(store.coding().rounds().listOf(guest)).hasSize(1);
            assertThat(store.transcripts().read(guest, session.meetingId(), Purpose.RESEARCH))
                    .isInstanceOfSatisfying(TranscriptView.Here.class,
                            here -> assertThat(here.transcript().words().turns()).hasSizeGreaterThan(50));
            assertThat(store.coding().reveals().find(guest, round.id(), session.id())).isEmpty();
            store.coding().sheets().add(guest, round.id(), session.id(),
                    List.of(new SheetStep("mine", StepText.parse("mark 1 client-says-little clear").orElseThrow())));
            store.coding().sheets().handIn(guest, round.id(), session.id());
            assertThat(store.coding().reveals().find(guest, round.id(), session.id()).orElseThrow().columns())
                    .extracting(Reveal.Column::label).containsExactly("coder-1", "coder-2");
        }
    }
}
