package org.attune.web.keep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.attune.core.pairing.Sharing;
import org.attune.formats.instruments.ShippedInstruments;
import org.attune.store.Store;
import org.attune.store.StorePlace;
import org.attune.store.access.Asker;
import org.attune.store.access.Role;
import org.attune.store.cases.TherapyCase;
import org.attune.store.forms.Corrections.Entry;
import org.attune.store.forms.Form;
import org.attune.store.forms.Whose;
import org.attune.store.people.Names;
import org.attune.testkit.SetClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorrectionsTakenOutTest {

    @TempDir
    Path folder;

    @Test
    void whatStoodThereBeforeACorrectionIsTakenOutOnceTheFormWasOpened() throws IOException {
        SetClock clock = new SetClock();
        try (Store store = Store.open(new StorePlace.InFolder(folder), clock, new SecureRandom())) {
            Asker.Member therapist = store.people().add(new Asker.Program("test"), new Names("tess", "Tess"),
                    Set.of(Role.THERAPIST)).done().orElseThrow().asking();
            TherapyCase about = store.cases().open(therapist);
            store.meetings().add(therapist, about.id(), 1, LocalDate.of(2026, 3, 2));
            Form form = store.forms().open(therapist, about.id(), 1,
                    ShippedInstruments.listForms().getFirst().instrument(), "en",
                    clock.instant().plus(Duration.ofDays(6))).done().orElseThrow();
            store.halves().answer(therapist, form.id(), Whose.CLIENT, "aims", 2, 1);
            store.halves().writeWords(therapist, form.id(), Whose.CLIENT, "It was cold.");
            store.halves().handIn(therapist, form.id(), Whose.CLIENT, Sharing.NOW, "paper");
            store.corrections().correct(therapist, form.id(), new Entry(Map.of("aims", 5), "", Sharing.NOW));
            assertThat(rows(store, therapist, about)).isEmpty();
            store.halves().handIn(therapist, form.id(), Whose.THERAPIST, Sharing.NOW, "desk");
            store.forms().find(therapist, form.id());

            String at = clock.instant().toString();
            assertThat(rows(store, therapist, about)).containsExactly(
                    List.of(about.pseudonym(), "1", "attune-check", at, "aims", "2", "", "now"),
                    List.of(about.pseudonym(), "1", "attune-check", at, "", "", "It was cold.", "now"));
        }
    }

    private static List<List<String>> rows(Store store, Asker asker, TherapyCase about) throws IOException {
        return new ExportRows().of(ExportTable.CORRECTIONS, Material.take(store, asker, about, said -> {})).stream()
                .map(row -> row.stream().map(CorrectionsTakenOutTest::text).toList()).toList();
    }

    private static String text(Cell cell) {
        return switch (cell) {
            case Cell.Empty empty -> "";
            case Cell.Text text -> text.text();
            case Cell.Number number -> String.valueOf((long) number.number());
        };
    }
}
