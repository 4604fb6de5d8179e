package org.attune.web.coding.book;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.List;

import org.attune.core.codebook.Code;
import org.attune.core.codebook.CodeWording.Side;
import org.attune.core.codebook.Codebook;
import org.attune.core.codebook.Family;
import org.attune.web.coding.CodingWords;
import org.attune.web.page.Page;

/// A codebook to read: each code with what counts, what does not, and moments at its edge.
///
/// @param codebook one version of it
/// @param older which older versions are here
public record CodebookPage(Codebook codebook, List<Integer> older) implements Page {

    public CodebookPage {
        requireNonNull(codebook, "codebook");
        older = List.copyOf(older);
    }

    /// Where a version is.
    static String path(Codebook codebook) {
        return "/codebooks/" + codebook.name().id() + "/" + codebook.name().version();
    }

    /// Where it is.
    public String path() {
        return path(codebook);
    }

    @Override
    public String title() {
        return codebook.about().title();
    }

    /// The kinds of moves that this codebook has codes for.
    public List<Family> families() {
        return Arrays.stream(Family.values()).filter(family -> !codebook.codes(family).isEmpty()).toList();
    }

    /// How long a segment is, in words.
    public String segment() {
        return CodingWords.length(codebook.segmentSeconds());
    }

    /// Moments that look like a code and are one.
    public List<String> counting(Code code) {
        return code.wording().examples(Side.COUNTS);
    }

    /// Moments that look like a code and are none.
    public List<String> notCounting(Code code) {
        return code.wording().examples(Side.COUNTS_NOT);
    }
}
