package org.attune.web.coding;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.attune.core.codebook.Codebook;
import org.attune.core.codebook.CodebookName;
import org.attune.formats.codebook.CodebookReader;
import org.attune.formats.codebook.CodebookReading;
import org.attune.formats.codebook.ShippedCodebooks;
import org.attune.store.Store;
import org.attune.store.coding.Codebooks.Kept;
import org.attune.store.coding.Plan;
import org.attune.web.visit.Visitor;

/// The codebooks that one can code by: those that come with the program, and those that the practice took up.
public final class CodebookShelf {

    private final Store store;
    /// A version never changes, so each is read once, and not at every step of a coder.
    private final Map<CodebookName, Codebook> read = new ConcurrentHashMap<>();

    public CodebookShelf(Store store) {
        this.store = store;
    }

    /// All of them, the program's own first.
    public List<Codebook> list(Visitor visitor) {
        Map<CodebookName, Codebook> all = new LinkedHashMap<>();
        ShippedCodebooks.list().forEach(book -> all.put(book.name(), book));
        store.coding().codebooks().list(visitor.asker())
                .forEach(kept -> once(kept).ifPresent(book -> all.putIfAbsent(book.name(), book)));
        return new ArrayList<>(all.values());
    }

    /// Every version of one that is here, oldest first.
    public List<Codebook> versions(Visitor visitor, String id) {
        return list(visitor).stream().filter(book -> book.name().id().equals(id))
                .sorted(Comparator.comparingInt(book -> book.name().version())).toList();
    }

    /// One of them.
    public Optional<Codebook> find(Visitor visitor, CodebookName name) {
        return list(visitor).stream().filter(book -> book.name().equals(name)).findFirst();
    }

    /// What a round is coded by. A round is only opened by a codebook that was kept.
    public Codebook of(Visitor visitor, Plan plan) {
        return store.coding().codebooks().find(visitor.asker(), plan.codebook()).flatMap(this::once)
                .orElseThrow(() -> new IllegalStateException("the codebook of a round cannot be read"));
    }

    private Optional<Codebook> once(Kept kept) {
        Optional<Codebook> known = Optional.ofNullable(read.get(kept.name())).or(() -> read(kept));
        known.ifPresent(book -> read.put(kept.name(), book));
        return known;
    }

    /// A codebook as the practice keeps it. Only one that a newer program took up can be beyond this one.
    public static Optional<Codebook> read(Kept kept) {
        return switch (CodebookReader.read(kept.name().toString(), kept.written().getBytes(UTF_8))) {
            case CodebookReading.Read it -> Optional.of(it.codebook());
            case CodebookReading.Refused refused -> Optional.empty();
        };
    }
}
