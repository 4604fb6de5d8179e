package org.attune.web.coding.book;

import java.util.List;
import java.util.Optional;

import org.attune.core.codebook.Codebook;
import org.attune.core.codebook.VersionStep;
import org.attune.formats.codebook.CodebookWriter;
import org.attune.web.coding.CodebookShelf;
import org.attune.web.page.ErrorPage;
import org.attune.web.page.HandedFile;
import org.attune.web.page.Reply;
import org.attune.web.visit.Admits;
import org.attune.web.visit.Guest;
import org.attune.web.visit.Visitor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Codebooks to read and to take out, and two versions of one beside each other.
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
        List<Codebook> versions = shelf.versions(visitor, id);
        return find(versions, version).<Reply>map(book -> new CodebookPage(book, versions.stream()
                .map(other -> other.name().version()).filter(other -> other < book.name().version()).toList()))
                .orElseGet(() -> ErrorPage.of(NOT_FOUND));
    }

    private static Optional<Codebook> find(List<Codebook> versions, String version) {
        return versions.stream().filter(book -> String.valueOf(book.name().version()).equals(version)).findFirst();
    }

    /// The same as YAML, to keep or to change.
    @GetMapping("/codebooks/{id}/{version}/yaml")
    public Reply hand(Visitor visitor, @PathVariable String id, @PathVariable String version) {
        return find(shelf.versions(visitor, id), version)
                .<Reply>map(book -> HandedFile.ofText(book.name().id() + "-" + book.name().version() + ".yaml",
                        "application/yaml", CodebookWriter.write(book)))
                .orElseGet(() -> ErrorPage.of(NOT_FOUND));
    }

    /// What a version changed since an older one.
    @GetMapping("/codebooks/{id}/{version}/since/{older}")
    public Reply compare(Visitor visitor, @PathVariable String id, @PathVariable String version,
            @PathVariable String older) {
        List<Codebook> versions = shelf.versions(visitor, id);
        return find(versions, version)
                .flatMap(newer -> find(versions, older).filter(one -> one.name().version() < newer.name().version())
                        .<Reply>map(one -> new VersionsPage(one, newer, VersionStep.between(one, newer))))
                .orElseGet(() -> ErrorPage.of(NOT_FOUND));
    }
}
