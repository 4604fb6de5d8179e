package org.attune.web.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;

import org.attune.store.Store;
import org.attune.store.StorePlace;
import org.attune.store.service.CountedCase;
import org.attune.testkit.Golden;
import org.attune.testkit.SetClock;
import org.attune.web.forms.Days;
import org.attune.web.forms.FormBook;
import org.attune.web.line.CaseStudies;
import org.attune.web.line.Examiner;
import org.attune.web.numbers.OwnNumbers;
import org.attune.web.settings.Typed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is told of an invented practice, as it grows.
class ServiceStudyTest {

    private static final int MOST = 2000;

    @TempDir
    private Path folder;

    @Test
    void tellsMoreTheMoreCasesThereAre() {
        SetClock clock = new SetClock();
        Path place = folder.resolve("data");
        try (Store store = Store.open(new StorePlace.InFolder(place), clock, new SecureRandom())) {
            FormBook book = new FormBook(store);
            CaseStudies studies = new CaseStudies(new Examiner(new OwnNumbers(store, book, new Days(clock),
                    Typed.read(List.of("serve", "--port", "0", "--data", place.toString()), Map.of()))), book);
            List<CountedCase> all = new SimulatedCases().first(MOST);
            StringBuilder told = new StringBuilder();
            for (int cases : List.of(0, 9, 50, 100, 500, MOST)) {
                ServicePage page = ServiceStudy.page(studies, all.subList(0, cases), 10);
                assertThat(page.tables()).allSatisfy(ServiceStudyTest::showsNothingSmall);
                told.append(cases).append(" cases: ").append(page.withheld()).append('\n');
                if (cases == 500) {
                    page.tables().forEach(table -> write(table, told));
                }
            }
            Golden.named("service-counts.txt").check(told.toString());
        }
    }

    private static void showsNothingSmall(ServiceTable table) {
        assertThat(table.rows()).allSatisfy(row -> assertThat(row.cells()).hasSameSizeAs(table.columns())
                .allMatch(cell -> cell.equals(ServiceTable.WITHHELD) || Integer.parseInt(cell) >= 10));
    }

    private static void write(ServiceTable table, StringBuilder told) {
        told.append("  ").append(table.title()).append(": ").append(String.join(" | ", table.columns())).append('\n');
        table.rows().forEach(row -> told.append("    ").append(row.name()).append(": ")
                .append(String.join(" | ", row.cells())).append('\n'));
    }
}
