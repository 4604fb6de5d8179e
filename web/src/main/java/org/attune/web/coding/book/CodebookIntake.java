package org.attune.web.coding.book;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.attune.core.codebook.Code;
import org.attune.core.codebook.Codebook;
import org.attune.formats.Problem;
import org.attune.formats.ProblemKind;
import org.attune.formats.codebook.CodebookReader;
import org.attune.formats.codebook.CodebookReading;
import org.attune.formats.codebook.CodebookWriter;
import org.attune.formats.codebook.ShippedCodebooks;
import org.attune.formats.codebook.VersionCheck;
import org.attune.store.Store;
import org.attune.store.access.Outcome;
import org.attune.store.coding.Codebooks.Kept;
import org.attune.web.coding.CodebookShelf;
import org.attune.web.visit.Visitor;

/// Takes codebooks up that people bring: whole, or not at all.
///
/// A version must tell what it changed in the one before it, because old codings are judged by that; a version that is here stays as
/// it is. What was coded stays with its version, so that no codebook that is brought can take a code away from a coding.
public final class CodebookIntake {

    private static final String FILE = "the file";

    private final Store store;
    private final CodebookShelf shelf;

    public CodebookIntake(Store store, CodebookShelf shelf) {
        this.store = store;
        this.shelf = shelf;
    }

    /// What came of bringing a codebook.
    sealed interface Brought {

        /// It can be coded by, and no version before it is here.
        record Taken(Codebook codebook) implements Brought {}

        /// It can be coded by, and comes after another version that is here.
        record TakenAfter(Codebook before, Codebook codebook) implements Brought {}

        /// Nothing of it was taken.
        ///
        /// @param why what is wrong with all of it, in a sentence; may be empty
        /// @param problems what is wrong line by line
        record Refused(String why, List<Problem> problems) implements Brought {
            public Refused {
                problems = List.copyOf(problems);
            }
        }
    }

    Brought bring(Visitor visitor, byte[] bytes) {
        return switch (CodebookReader.read(FILE, bytes)) {
            case CodebookReading.Refused refused -> new Brought.Refused("", refused.problems());
            case CodebookReading.Read read -> bring(visitor, read);
        };
    }

    private Brought bring(Visitor visitor, CodebookReading.Read read) {
        Codebook book = read.codebook();
        List<Codebook> versions = shelf.versions(visitor, book.name().id());
        Optional<Codebook> before = versions.stream().filter(other -> other.name().version() < book.name().version())
                .reduce((one, next) -> next);
        Optional<Codebook> there = versions.stream().filter(other -> other.name().equals(book.name())).findFirst();
        Brought taken = before.<Brought>map(older -> new Brought.TakenAfter(older, book))
                .orElseGet(() -> new Brought.Taken(book));
        if (there.isPresent()) {
            return there.get().equals(book) ? taken : another(visitor, there.get(), read);
        }
        if (ShippedCodebooks.findLatest(book.name().id()).isPresent()) {
            return new Brought.Refused("Codebooks called " + book.name().id() + " come with the program, and its next "
                    + "version may have this number. Give yours an id of its own and version 1.", List.of());
        }
        List<Problem> problems = new ArrayList<>();
        before.ifPresent(older -> problems.addAll(VersionCheck.problems(FILE, older, read)));
        versions.stream().filter(other -> other.name().version() > book.name().version()).findFirst()
                .ifPresent(newer -> problems
                        .addAll(VersionCheck.problems("version " + newer.name().version() + ", which is here", book,
                                new CodebookReading.Read(newer))));
        return problems.isEmpty() ? keep(visitor, book, taken)
                : new Brought.Refused(before.map(older -> untold(visitor, older, book)).orElse(""), problems);
    }

    private Brought keep(Visitor visitor, Codebook book, Brought taken) {
        return switch (store.coding().codebooks().keep(visitor.asker(), book, CodebookWriter.write(book))) {
            case Outcome.Done<Kept> done -> taken;
            case Outcome.Refused<Kept> refused -> new Brought.Refused(refused.why(), List.of());
        };
    }

    private Brought another(Visitor visitor, Codebook there, CodebookReading.Read read) {
        Problem problem = new Problem(ProblemKind.NOT_A_CODEBOOK, FILE, read.lines().version(),
                "Another codebook is here as " + there.name() + ".", "A version never changes.",
                "Give yours the next number, and list under revisions what it changed.");
        return new Brought.Refused(untold(visitor, there, read.codebook()), List.of(problem));
    }

    /// That rounds are coded by codes which a codebook leaves out without a word.
    private String untold(Visitor visitor, Codebook older, Codebook newer) {
        String gone = older.codes().stream().map(Code::id).filter(id -> newer.findCode(id).isEmpty())
                .filter(id -> newer.revisions().stream().flatMap(revision -> revision.changes().stream())
                        .noneMatch(change -> change.of().equals(id)))
                .collect(Collectors.joining(", "));
        return gone.isEmpty() || !store.coding().codebooks().isUsed(visitor.asker(), older.name()) ? ""
                : "Rounds are coded by version " + older.name().version() + ", and this one leaves out " + gone
                        + ". What was coded stays with its version. A code ends when a new version lists it as removed; "
                        + "then its codings are kept, and nothing new comes to them.";
    }
}
