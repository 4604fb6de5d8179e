package org.attune.web.keep;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

import org.attune.store.Store;
import org.attune.store.cases.TherapyCase;
import org.attune.store.keys.Chance;
import org.attune.web.keep.files.Aside;
import org.attune.web.keep.files.Bundle;
import org.attune.web.keep.files.Drafts;
import org.attune.web.page.ErrorPage;
import org.attune.web.page.Go;
import org.attune.web.page.HandedFile;
import org.attune.web.page.Reply;
import org.attune.web.settings.Settings;
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
    private final Settings settings;
    private final Chance chance = new Chance(new SecureRandom());

    /// @param store where cases are kept
    /// @param clock what time it is
    /// @param settings in which folder there is room
    public ExportDesk(Store store, Clock clock, Settings settings) {
        this.store = store;
        this.clock = clock;
        this.settings = settings;
    }

    /// What it means.
    @GetMapping("/cases/{id}/export")
    public Reply show(Visitor visitor, @PathVariable String id) {
        return own(visitor, id).<Reply>map(ExportPage::new).orElse(ErrorPage.of(NOT_FOUND));
    }

    /// The files, zipped. They are whole before the first byte is sent, and lie sealed in the data folder until then.
    @PostMapping("/cases/{id}/export")
    public Reply hand(Visitor visitor, @PathVariable String id) throws IOException {
        Optional<TherapyCase> own = own(visitor, id);
        if (own.isEmpty()) {
            return ErrorPage.of(NOT_FOUND);
        }
        Export export = new Export(store, visitor.asker(), clock.instant());
        try {
            return new HandedFile("attune-" + own.get().pseudonym() + ".zip", "application/zip",
                    zipped(export, own.get(), settings.dataFolder(), chance));
        } catch (Aside.NoRoom full) {
            return Go.to("/cases/" + id + "/export")
                    .saying("The disk of the practice has no room to write the file, and "
                            + "nothing is left of it. Ask whoever looks after the machine to make room, then take it out again.");
        }
    }

    /// @param folder where there is room for it
    static Aside zipped(Export export, TherapyCase about, Path folder, Chance chance) throws IOException {
        Aside zip = Aside.make(folder, chance);
        boolean isWhole = false;
        try {
            try (Bundle bundle = Bundle.zipped(zip.out()); Drafts drafts = Drafts.sealed(folder, chance)) {
                export.to(List.of(about), bundle, drafts);
            }
            isWhole = true;
            return zip;
        } finally {
            if (!isWhole) {
                zip.close();
            }
        }
    }

    private Optional<TherapyCase> own(Visitor visitor, String id) {
        return store.cases().find(visitor.asker(), id)
                .filter(found -> found.therapistId().equals(visitor.asker().personId()));
    }
}
