package org.attune.store.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MediaKindTest {

    @ParameterizedTest
    @CsvSource({"RIFF....WAVE, WAV", "RIFF....AVI , ", "ID3.........., MP3", "\u00ff\u00fb.........., MP3",
            "\u00ff\u00d8\u00ff..., ", "OggS........, OGG", "fLaC........, FLAC", "....ftypM4A , M4A",
            "....ftypisom, MP4", "....ftypqt  , ", "....ftypavif, ", "....ftyp, ",
            "'\u001aE\u00df\u00a3........', WEBM",
            "<!doctype html>, ", "'', "})
    void aFileIsWhatItsFirstBytesSay(String head, String kind) {
        byte[] first = String.format("%-12s", head).substring(0, Math.max(head.length(), 12))
                .getBytes(StandardCharsets.ISO_8859_1);
        int length = Math.min(MediaKind.HEAD_BYTES, head.equals("....ftyp") ? 8 : first.length);

        assertThat(MediaKind.of(first, length)).isEqualTo(Optional.ofNullable(kind).map(MediaKind::valueOf));
    }
}
