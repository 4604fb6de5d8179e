package org.attune.web.material;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteRangeTest {

    private static final String TAG = "\"a\"";

    @ParameterizedTest
    @CsvSource({"bytes=0-0, 0, 0", "bytes=0-99, 0, 99", "bytes=10-, 10, 99", "bytes=-1, 99, 99", "bytes=-500, 0, 99",
            "bytes=5-500, 5, 99", "bytes=99-, 99, 99"})
    void aPartIsAnsweredAsFarAsItGoes(String range, long first, long last) {
        assertThat(ByteRange.of(range, null, TAG, 100)).isEqualTo(new ByteRange.Part(first, last));
    }

    @ParameterizedTest
    @CsvSource({"bytes=100-", "bytes=500-600", "bytes=-0"})
    void whatLiesBeyondTheEndIsRefused(String range) {
        assertThat(ByteRange.of(range, null, TAG, 100)).isEqualTo(new ByteRange.Outside());
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=-1", "bytes=-500", "bytes=0-0", "bytes=0-"})
    void nothingLiesInAnEmptyRecording(String range) {
        assertThat(ByteRange.of(range, null, TAG, 0)).isEqualTo(new ByteRange.Outside());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"bytes=-", "bytes=5-4", "bytes=0-1,5-6", "items=0-1", "bytes=a-b", "bytes 0-1",
            "bytes=0-99999999999999999999", "bytes=--1", "''"})
    void whatCannotBeUnderstoodIsPassedOver(String range) {
        assertThat(ByteRange.of(range, null, TAG, 100)).isEqualTo(new ByteRange.Whole());
    }

    @Test
    void aPartOfAnotherRecordingIsNotWanted() {
        assertThat(ByteRange.of("bytes=0-1", TAG, TAG, 100)).isEqualTo(new ByteRange.Part(0, 1));
        assertThat(ByteRange.of("bytes=0-1", "\"b\"", TAG, 100)).isEqualTo(new ByteRange.Whole());
        assertThat(ByteRange.of("bytes=0-1", "Mon, 02 Mar 2026 10:00:00 GMT", TAG, 100))
                .isEqualTo(new ByteRange.Whole());
        assertThat(ByteRange.of(null, TAG, TAG, 100)).isEqualTo(new ByteRange.Whole());
    }

    @Test
    void anOpenEndIsAnsweredBitByBit() {
        assertThat(ByteRange.of("bytes=7-", null, TAG, 1L << 40))
                .isEqualTo(new ByteRange.Part(7, 6 + ByteRange.MOST_BYTES));
    }

    @Property
    void aPartLiesWithinTheRecording(@ForAll @LongRange(min = 0, max = 1L << 50) long first,
            @ForAll @LongRange(min = 0, max = 1L << 50) long last,
            @ForAll @LongRange(min = 1, max = 1L << 40) long bytes) {
        if (ByteRange.of("bytes=" + first + "-" + last, null, TAG, bytes) instanceof ByteRange.Part part) {
            assertThat(part.first()).isEqualTo(first).isLessThanOrEqualTo(part.last());
            assertThat(part.last()).isLessThan(bytes).isLessThanOrEqualTo(last);
        }
    }
}
