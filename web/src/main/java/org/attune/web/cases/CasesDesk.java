package org.attune.web.cases;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.attune.store.Store;
import org.attune.store.cases.TherapyCase;
import org.attune.web.page.Go;
import org.attune.web.page.Page;
import org.attune.web.page.Reply;
import org.attune.web.visit.Admits;
import org.attune.web.visit.Guest;
import org.attune.web.visit.Visitor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/// Cases: the list, and a new one.
@Controller
@Admits({Guest.THERAPIST, Guest.SUPERVISOR})
public final class CasesDesk {

    private final Store store;

    public CasesDesk(Store store) {
        this.store = store;
    }

    /// Those that the visitor may see.
    @GetMapping("/cases")
    public Page list(Visitor visitor) {
        Map<Boolean, List<TherapyCase>> byEnd = store.cases().list(visitor.asker()).stream()
                .collect(Collectors.partitioningBy(TherapyCase::isClosed));
        return new CasesPage(byEnd.getOrDefault(false, List.of()), byEnd.getOrDefault(true, List.of()),
                visitor.isOneOf(Guest.THERAPIST));
    }

    /// What happens when a case is opened.
    @GetMapping("/cases/new")
    @Admits(Guest.THERAPIST)
    public Page showNew() {
        return new NewCasePage();
    }

    /// Opens a case of the visitor's own.
    @PostMapping("/cases")
    @Admits(Guest.THERAPIST)
    public Reply open(Visitor visitor) {
        TherapyCase opened = store.cases().open(visitor.asker());
        return Go.to("/cases/" + opened.id()).saying("The case is open.");
    }
}
