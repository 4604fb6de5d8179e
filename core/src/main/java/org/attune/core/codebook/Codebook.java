package org.attune.core.codebook;

import static java.util.Objects.requireNonNull;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.attune.core.internal.entries.Entries;

/// What coders code a session by: which codes there are, what each means, how long a segment is, and what is asked at the end.
///
/// @param name its id and version
/// @param about what it is and whom it follows
/// @param segmentSeconds how long a segment is
/// @param codes what is looked for in each segment, in the order shown
/// @param items what is asked about the whole session, in the order shown; may be empty
/// @param revisions what each version after the first changed, oldest first
public record Codebook(CodebookName name, About about, int segmentSeconds, List<Code> codes, List<SessionItem> items,
        List<Revision> revisions) {

    /// An hour: beyond it a segment is a session. Our choice.
    private static final int LONGEST_SEGMENT_SECONDS = 3600;

    public Codebook {
        requireNonNull(name, "name");
        requireNonNull(about, "about");
        if (segmentSeconds < 1 || segmentSeconds > LONGEST_SEGMENT_SECONDS) {
            throw new IllegalArgumentException("a segment is 1 to " + LONGEST_SEGMENT_SECONDS + " seconds long, but "
                    + segmentSeconds + " was given");
        }
        codes = List.copyOf(codes);
        items = List.copyOf(items);
        revisions = List.copyOf(revisions);
        if (codes.isEmpty()) {
            throw new IllegalArgumentException("the codebook " + name + " has no codes");
        }
        Entries.eachOnce("codes or session items",
                Stream.concat(Stream.of(Change.SEGMENTS),
                        Stream.concat(codes.stream().map(Code::id), items.stream().map(SessionItem::id))).toList(),
                id -> id);
        eachKeyOnce(codes);
        eachVersionTold(name.version(), revisions);
    }

    private static void eachKeyOnce(List<Code> codes) {
        Set<String> seen = new HashSet<>();
        for (Code code : codes) {
            if (code.hasKey() && !seen.add(code.key())) {
                throw new IllegalArgumentException("two codes have the key \"" + code.key() + "\", one of them "
                        + code.id() + "; each key gives one code");
            }
        }
    }

    private static void eachVersionTold(int version, List<Revision> revisions) {
        List<Integer> told = revisions.stream().map(Revision::version).toList();
        List<Integer> due = IntStream.rangeClosed(2, version).boxed().toList();
        if (!told.equals(due)) {
            throw new IllegalArgumentException("version " + version
                    + " says in its revisions what each version from 2 on changed, oldest first: version, says, and "
                    + "changes with of, kind and why. Here stand "
                    + (told.isEmpty() ? "none"
                            : "those of " + told.stream().map(String::valueOf)
                                    .collect(Collectors.joining(", "))));
        }
    }

    /// The code of an id.
    public Optional<Code> findCode(String id) {
        return codes.stream().filter(code -> code.id().equals(id)).findFirst();
    }

    /// The session item of an id.
    public Optional<SessionItem> findItem(String id) {
        return items.stream().filter(item -> item.id().equals(id)).findFirst();
    }

    /// The codes of one family.
    public List<Code> codes(Family family) {
        return codes.stream().filter(code -> code.family() == family).toList();
    }
}
