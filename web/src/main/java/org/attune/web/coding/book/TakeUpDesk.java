package org.attune.web.coding.book;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import org.attune.core.codebook.Codebook;
import org.attune.formats.codebook.CodebookReader;
import org.attune.web.coding.book.CodebookIntake.Brought;
import org.attune.web.material.Upload;
import org.attune.web.page.Go;
import org.attune.web.page.Reply;
import org.attune.web.visit.Admits;
import org.attune.web.visit.Guest;
import org.attune.web.visit.Visitor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/// Takes up codebooks that people bring.
@Controller
@Admits({Guest.THERAPIST, Guest.SUPERVISOR, Guest.CODER})
public final class TakeUpDesk {

    private final CodebookIntake intake;

    public TakeUpDesk(CodebookIntake intake) {
        this.intake = intake;
    }

    /// Where a file is chosen.
    @GetMapping("/codebooks/new")
    public TakeUpPage ask() {
        return new TakeUpPage("", List.of());
    }

    /// Takes the file up, if nothing is wrong with it, and leads to what it changed.
    @PostMapping("/codebooks")
    public Reply bring(HttpServletRequest request, Visitor visitor) {
        Brought brought = Upload.read(request, coming -> {
            try {
                return intake.bring(visitor, coming.readNBytes(CodebookReader.MOST_BYTES + 1));
            } catch (IOException brokenOff) {
                throw new UncheckedIOException(brokenOff);
            }
        }).orElseGet(() -> new Brought.Refused("No file came, or it was broken off on its way. Choose it, and send it "
                + "again.", List.of()));
        return switch (brought) {
            case Brought.Taken(Codebook book) -> Go.to(CodebookPage.path(book))
                    .saying(can(book) + (book.name().version() == 1 ? ""
                            : "No version before it is here, so what it says that it changed was not checked."));
            case Brought.TakenAfter(Codebook before, Codebook book) ->
                Go.to(CodebookPage.path(book) + "/since/" + before.name().version())
                        .saying(can(book) + "Rounds that are open go on by the version that they began with.");
            case Brought.Refused refused -> new TakeUpPage(refused.why(), refused.problems());
        };
    }

    private static String can(Codebook book) {
        return book.name() + " can be coded by. ";
    }
}
