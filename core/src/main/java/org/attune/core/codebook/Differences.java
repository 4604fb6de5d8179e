package org.attune.core.codebook;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.attune.core.codebook.Change.Kind;

/// What can be seen to differ between two versions of a codebook, whatever they say of themselves.
///
/// Other texts show as *reworded*: whether they mean other moments cannot be seen. Another mover, family or number of points shows as
/// *redefined*, for then they surely do.
record Differences(Codebook older, Codebook newer) {

    /// What differs of a code, a session item or the segments; empty if nothing does.
    Set<Kind> of(String id) {
        if (id.equals(Change.SEGMENTS)) {
            return older.segmentSeconds() == newer.segmentSeconds() ? Set.of() : Set.of(Kind.RESEGMENTED);
        }
        if (isIn(older, id) != isIn(newer, id)) {
            return Set.of(isIn(newer, id) ? Kind.ADDED : Kind.REMOVED);
        }
        if (!isIn(older, id)) {
            return Set.of();
        }
        Set<Kind> seen = EnumSet.noneOf(Kind.class);
        if (!texts(older, id).equals(texts(newer, id))) {
            seen.add(Kind.REWORDED);
        }
        if (!meaning(older, id).equals(meaning(newer, id))) {
            seen.add(Kind.REDEFINED);
        }
        if (!older.findCode(id).map(Code::key).equals(newer.findCode(id).map(Code::key))) {
            seen.add(Kind.REKEYED);
        }
        return seen;
    }

    static boolean isIn(Codebook book, String id) {
        return book.findCode(id).isPresent() || book.findItem(id).isPresent();
    }

    private static List<Object> texts(Codebook book, String id) {
        Optional<Code> code = book.findCode(id);
        Optional<SessionItem> item = book.findItem(id);
        return List.of(code.map(Code::name), code.map(Code::wording), item.map(SessionItem::name),
                item.map(SessionItem::question), item.map(SessionItem::points));
    }

    private static List<Object> meaning(Codebook book, String id) {
        Optional<Code> code = book.findCode(id);
        return List.of(code.map(Code::mover), code.map(Code::family), book.findItem(id).map(SessionItem::highest));
    }
}
