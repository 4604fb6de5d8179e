package org.attune.store.media;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/// A part of a file, with what must stand before it so that it is a file of its kind.
///
/// @param head what stands before it; nothing for a whole file
/// @param from where the part begins in the file, in bytes from 0
/// @param length how many bytes the part has
public record Cut(byte[] head, long from, long length) {

    /// Files with more before their sound are not understood: our choice.
    private static final int MOST_CHUNKS = 64;
    private static final int LONGEST_FORMAT = 1_024;
    private static final int TAG_BYTES = 4;
    private static final int CHUNK_HEAD = 8;
    private static final int RIFF_HEAD = 12;
    private static final long SECOND_MILLIS = 1_000;
    /// Where in a format chunk the bytes of a second and of a moment stand. *Source:* the RIFF WAVE format.
    private static final int RATE_AT = 8;
    private static final int ALIGN_AT = 12;
    private static final int SHORTEST_FORMAT = 16;
    private static final int UNSIGNED_SHORT = 0xffff;
    private static final long UNSIGNED_INT = 0xffffffffL;

    public Cut {
        head = head.clone();
    }

    @Override
    public byte[] head() {
        return head.clone();
    }

    /// A whole file.
    public static Cut whole(long bytes) {
        return new Cut(new byte[0], 0, bytes);
    }

    /// How long it is with what stands before it.
    public long bytes() {
        return head.length + length;
    }

    /// A piece of a WAV file, to the nearest moment; nothing of one whose chunks are not understood.
    public static Cut wave(SealedFile file, long bytes, long fromMillis, long toMillis) throws IOException {
        byte[] format = new byte[0];
        long at = RIFF_HEAD;
        for (int chunk = 0; chunk < MOST_CHUNKS && at + CHUNK_HEAD <= bytes; chunk++) {
            ByteBuffer head = read(file, at, CHUNK_HEAD);
            String name = new String(head.array(), 0, TAG_BYTES, US_ASCII);
            long size = head.getInt(TAG_BYTES) & UNSIGNED_INT;
            if (name.equals("fmt ") && size >= SHORTEST_FORMAT && size <= LONGEST_FORMAT) {
                format = read(file, at, CHUNK_HEAD + (int) size).array();
            } else if (name.equals("data") && format.length > 0) {
                long data = at + CHUNK_HEAD;
                return piece(format, data, Math.min(size, bytes - data), fromMillis, toMillis);
            }
            at += CHUNK_HEAD + size + size % 2;
        }
        return whole(0);
    }

    private static ByteBuffer read(SealedFile file, long from, int length) throws IOException {
        ByteArrayOutputStream copied = new ByteArrayOutputStream();
        file.copy(from, length, copied);
        return ByteBuffer.wrap(Arrays.copyOf(copied.toByteArray(), length)).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static Cut piece(byte[] format, long data, long size, long fromMillis, long toMillis) {
        ByteBuffer said = ByteBuffer.wrap(format).order(ByteOrder.LITTLE_ENDIAN);
        long rate = said.getInt(CHUNK_HEAD + RATE_AT) & UNSIGNED_INT;
        int align = Math.max(1, said.getShort(CHUNK_HEAD + ALIGN_AT) & UNSIGNED_SHORT);
        long from = Math.min(size, fromMillis * rate / SECOND_MILLIS / align * align);
        long length = Math.min(size, toMillis * rate / SECOND_MILLIS / align * align) - from;
        ByteBuffer own = ByteBuffer.allocate(RIFF_HEAD + format.length + CHUNK_HEAD).order(ByteOrder.LITTLE_ENDIAN);
        own.put("RIFF".getBytes(US_ASCII)).putInt((int) (own.capacity() - CHUNK_HEAD + length))
                .put("WAVE".getBytes(US_ASCII)).put(format).put("data".getBytes(US_ASCII)).putInt((int) length);
        return new Cut(own.array(), data + from, length);
    }

    /// Copies a part of it out of its file.
    public void copy(SealedFile file, long first, long count, OutputStream to) throws IOException {
        long ofHead = Math.max(0, Math.min(head.length - first, count));
        if (ofHead > 0) {
            to.write(head, (int) first, (int) ofHead);
        }
        long rest = Math.min(count - ofHead, length - Math.max(0, first - head.length));
        if (rest > 0) {
            file.copy(from + Math.max(0, first - head.length), rest, to);
        }
    }
}
