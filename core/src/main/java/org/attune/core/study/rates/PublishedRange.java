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

    /// All of them. Known to us at second hand: the review was cited, not read.
    public static final List<PublishedRange> ALL = List.of(new PublishedRange(Method.CLIENT_REPORT, 0.19, 0.42,
            "Eubanks, Muran and Safran 2018, doi:10.1037/pst0000185, at second hand"));

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
