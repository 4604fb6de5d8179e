package org.attune.hints;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class WordPiecesTest {

    private static final WordPieces PIECES = new WordPieces(vocabulary(), 256);

    @Test
    void takesTextsApartAsTheReferenceDoes() {
        for (JsonNode line : ReferenceLines.read("word-pieces.jsonl")) {
            List<Long> expected = StreamSupport.stream(line.get("pieces").spliterator(), false).map(JsonNode::asLong)
                    .toList();

            assertThat(LongStream.of(PIECES.numbers(line.get("text").asString())).boxed().toList())
                    .as(line.get("text").asString()).isEqualTo(expected);
        }
    }

    @Test
    void cutsALongTextAndKeepsItsEnd() {
        long[] numbers = new WordPieces(vocabulary(), 5).numbers("one two three four five");

        assertThat(numbers).hasSize(5).startsWith(101).endsWith(102);
    }

    @Test
    void aTextWithoutWordsIsStartAndEnd() {
        assertThat(PIECES.numbers(" \n")).containsExactly(101, 102);
    }

    private static Vocabulary vocabulary() {
        try (InputStream file = WordPiecesTest.class.getResourceAsStream("/all-minilm-l6-v2-q-tokenizer.json")) {
            return Vocabulary.read(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
