package org.attune.web.keep;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

import org.attune.store.Store;
import org.attune.store.access.Asker;
import org.attune.store.cases.TherapyCase;
import org.attune.web.keep.files.Bundle;
import org.attune.web.keep.files.Drafts;
import org.attune.web.page.ErrorPage;
import org.attune.web.page.HandedFile;
import org.attune.web.page.Reply;
import org.attune.web.visit.Admits;
import org.attune.web.visit.Guest;
import org.attune.web.visit.Visitor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Lets therapists take their own cases out, in open formats.
@Controller
@Admits(Guest.THERAPIST)
public final class ExportDesk {

    private static final int NOT_FOUND = 404;

    private final Store store;
    private final Clock clock;

    /// @param store where cases are kept
    /// @param clock what time it is
    public ExportDesk(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// What it means.
    @GetMapping("/cases/{id}/export")
    public Reply show(Visitor visitor, @PathVariable String id) {
        return own(visitor, id).<Reply>map(ExportPage::new).orElse(ErrorPage.of(NOT_FOUND));
    }

    /// The files, zipped. They are whole before the first byte is sent.
    @PostMapping("/cases/{id}/export")
    public Reply hand(Visitor visitor, @PathVariable String id) throws IOException {
        Optional<TherapyCase> own = own(visitor, id);
        return own.isPresent() ? zipped(visitor.asker(), own.get()) : ErrorPage.of(NOT_FOUND);
    }

    private HandedFile zipped(Asker asker, TherapyCase about) throws IOException {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (Bundle bundle = Bundle.zipped(zip); Drafts drafts = Drafts.inMemory()) {
            new Export(store, asker, clock.instant()).to(List.of(about), bundle, drafts);
        }
        return new HandedFile("attune-" + about.pseudonym() + ".zip", "application/zip", zip);
    }

    private Optional<TherapyCase> own(Visitor visitor, String id) {
        return store.cases().find(visitor.asker(), id)
                .filter(found -> found.therapistId().equals(visitor.asker().personId()));
    }
}
