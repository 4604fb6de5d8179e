package org.attune.core.study.rates;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

import org.attune.core.study.Criterion.Method;

/// What others found with the same method: a band to read one's own share beside, never a norm.
///
/// @param method the method
/// @param low the lowest share of sessions with a tension
/// @param high the highest
/// @param citation where it stands
public record PublishedRange(Method method, double low, double high, String citation) {

    /// Read beside no single method, because it mixes them.
    public static final String ACROSS_METHODS = "Across all methods others found 3 to 84 % (at second hand), which is why methods "
            + "never share an axis here.";

    private static final String REVIEW = "Eubanks, Muran and Safran 2018, doi:10.1037/pst0000185, at second hand";

    /// All of them. None was read at its source: the review is cited by others, and the therapists' range is from memory.
    public static final List<PublishedRange> ALL = List.of(
            new PublishedRange(Method.CLIENT_REPORT, 0.19, 0.42, REVIEW),
            new PublishedRange(Method.OBSERVER_REPORT, 0.41, 1, REVIEW),
            new PublishedRange(Method.THERAPIST_REPORT, 0.43, 0.56, "from memory, no source checked"));

    public PublishedRange {
        requireNonNull(method, "method");
        requireNonNull(citation, "citation");
        if (!(low >= 0 && low <= high && high <= 1)) {
            throw new IllegalArgumentException("a range of shares lies between 0 and 1");
        }
    }

    /// The range of a method, if one is known.
    public static Optional<PublishedRange> of(Method method) {
        return ALL.stream().filter(range -> range.method() == method).findFirst();
    }

    /// The range as a sentence.
    public String words() {
        return "Others found " + Math.round(100 * low) + " to " + Math.round(100 * high)
                + " % of sessions with this method (" + citation + ").";
    }
}
