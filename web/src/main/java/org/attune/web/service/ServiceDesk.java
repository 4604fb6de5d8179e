package org.attune.web.service;

import java.io.IOException;
import java.time.Instant;

import org.attune.formats.csv.CsvWriter;
import org.attune.store.Store;
import org.attune.web.erasing.KeepingTime;
import org.attune.web.forms.Days;
import org.attune.web.line.CaseStudies;
import org.attune.web.page.HandedFile;
import org.attune.web.page.Page;
import org.attune.web.visit.Admits;
import org.attune.web.visit.Guest;
import org.attune.web.visit.Visitor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// Shows whoever leads a practice its counts, with small ones withheld, and hands out exactly what is shown.
@Controller
@Admits(Guest.CLINIC_LEAD)
public final class ServiceDesk {

    private final Store store;
    private final CaseStudies studies;
    private final Days days;

    /// @param store where cases are counted
    /// @param studies what makes of forms what a study takes
    /// @param days days in the practice's own time
    public ServiceDesk(Store store, CaseStudies studies, Days days) {
        this.store = store;
        this.studies = studies;
        this.days = days;
    }

    /// The page.
    @GetMapping("/service")
    public Page show(Visitor visitor) {
        return page(visitor);
    }

    private ServicePage page(Visitor visitor) {
        KeepingTime time = KeepingTime.of(store, visitor.asker());
        return store.serviceCounts().count(visitor.asker(), time.lastDay(days).map(days::start).orElse(Instant.EPOCH),
                cases -> ServiceStudy.page(studies, cases, time.years()));
    }

    /// The same as a table: a row for each count.
    @GetMapping("/service/counts.csv")
    public HandedFile hand(Visitor visitor) throws IOException {
        StringBuilder csv = new StringBuilder();
        write(page(visitor), new CsvWriter(csv));
        return HandedFile.ofText("attune-counts.csv", "text/csv", csv.toString());
    }

    private static void write(ServicePage page, CsvWriter csv) throws IOException {
        csv.header("table", "row", "column", "cases");
        for (ServiceTable table : page.tables()) {
            for (ServiceTable.Row row : table.rows()) {
                for (int i = 0; i < table.columns().size(); i++) {
                    csv.cell(table.title()).cell(row.name()).cell(table.columns().get(i)).cell(row.cells().get(i))
                            .endRow();
                }
            }
        }
    }
}
