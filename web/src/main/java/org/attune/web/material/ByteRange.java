package org.attune.web.material;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/// Which bytes of a recording are asked for.
///
/// *Source:* RFC 9110, 14: one range of bytes is answered; several at once, another unit and what cannot be understood are passed
/// over, as it allows, so that the whole is sent.
sealed interface ByteRange {

    /// How much is sent at once where no end was asked for, so that the client's consent is asked about often. Our choice.
    long MOST_BYTES = 4L << 20;

    Pattern ONE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    /// All of it.
    record Whole() implements ByteRange {}

    /// A part.
    ///
    /// @param first the first byte, from 0
    /// @param last the last byte, which is in it
    record Part(long first, long last) implements ByteRange {
        long length() {
            return last - first + 1;
        }
    }

    /// Nothing of it lies there.
    record Outside() implements ByteRange {}

    /// Reads what a browser asks for.
    ///
    /// @param range the header Range, if it came
    /// @param ifRange the header If-Range, if it came: the part is wanted only of the same recording
    /// @param tag what the recording is known by
    /// @param bytes how long it is
    static ByteRange of(@Nullable String range, @Nullable String ifRange, String tag, long bytes) {
        if (range == null || (ifRange != null && !ifRange.equals(tag))) {
            return new Whole();
        }
        return find(range, bytes).orElseGet(Whole::new);
    }

    private static Optional<ByteRange> find(String range, long bytes) {
        Matcher found = ONE.matcher(range.strip());
        if (!found.matches() || (found.group(1).isEmpty() && found.group(2).isEmpty())) {
            return Optional.empty();
        }
        if (found.group(1).isEmpty()) {
            long suffix = Long.parseLong(found.group(2));
            return Optional
                    .of(suffix == 0 || bytes == 0 ? new Outside() : new Part(Math.max(0, bytes - suffix), bytes - 1));
        }
        long first = Long.parseLong(found.group(1));
        boolean isOpen = found.group(2).isEmpty();
        long last = isOpen ? first + MOST_BYTES - 1 : Long.parseLong(found.group(2));
        if (last < first) {
            return Optional.empty();
        }
        return Optional.of(first >= bytes ? new Outside() : new Part(first, Math.min(last, bytes - 1)));
    }
}
