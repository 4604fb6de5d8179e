package org.attune.core.codebook;

import java.util.List;

import org.attune.core.codebook.CodeWording.Example;
import org.attune.core.codebook.CodeWording.Side;
import org.attune.core.tension.guide.Source;

/// A small codebook to test with: one code of each family and one session item.
public final class Books {

    private Books() {}

    public static final Code QUIET = code("goes-quiet", Family.WITHDRAWAL, "q", "Says less and less.");
    public static final Code SHARP = code("gets-sharp", Family.CONFRONTATION, "s", "Speaks against the other.");
    public static final Code ASKS = code("asks-about-us", Family.REPAIR, "a", "Asks how it is between the two.");
    public static final SessionItem MENDED = new SessionItem("mended", "Mended", "How far was it mended?",
            List.of("not at all", "a little", "half", "mostly", "fully"));

    public static Code code(String id, Family family, String key, String definition) {
        return new Code(id, id.replace('-', ' '), Mover.CLIENT, family, key, new CodeWording(definition,
                "It is plain.", "It is something else.", List.of("When in doubt, weak."),
                List.of(new Example(Side.COUNTS, "This."), new Example(Side.COUNTS_NOT, "That."))));
    }

    public static Codebook first() {
        return of(1, List.of(QUIET, SHARP, ASKS), List.of());
    }

    public static Codebook of(int version, List<Code> codes, List<Revision> revisions) {
        return new Codebook(new CodebookName("small", version), about(), 300, codes, List.of(MENDED), revisions);
    }

    public static About about() {
        return new About("A small codebook", "en", "For tests.",
                List.of(new Source("Nobody, 2026, a manual", "https://example.org/manual")));
    }
}
