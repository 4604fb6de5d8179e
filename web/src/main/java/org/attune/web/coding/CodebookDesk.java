package org.attune.web.coding;

import org.attune.web.page.ErrorPage;
import org.attune.web.page.Reply;
import org.attune.web.visit.Admits;
import org.attune.web.visit.Guest;
import org.attune.web.visit.Visitor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Codebooks to read.
@Controller
@Admits({Guest.THERAPIST, Guest.SUPERVISOR, Guest.CODER})
public final class CodebookDesk {

    private static final int NOT_FOUND = 404;

    private final CodebookShelf shelf;

    public CodebookDesk(CodebookShelf shelf) {
        this.shelf = shelf;
    }

    /// One version of a codebook.
    @GetMapping("/codebooks/{id}/{version}")
    public Reply show(Visitor visitor, @PathVariable String id, @PathVariable String version) {
        return shelf.list(visitor).stream()
                .filter(book -> book.name().id().equals(id) && String.valueOf(book.name().version()).equals(version))
                .findFirst().<Reply>map(CodebookPage::new).orElseGet(() -> ErrorPage.of(NOT_FOUND));
    }
}
