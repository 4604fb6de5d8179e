package org.attune.store.media;

import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.security.GeneralSecurityException;

import org.attune.store.keys.FileKey;

/// The file of a recording, open to be read from any place, a chunk at a time.
public final class SealedFile implements AutoCloseable {

    private final String id;
    private final FileKey key;
    private final long bytes;
    private final FileChannel channel;

    SealedFile(String id, FileKey key, long bytes, FileChannel channel) {
        this.id = id;
        this.key = key;
        this.bytes = bytes;
        this.channel = channel;
    }

    /// How long the file is that holds so many bytes.
    static long sealedBytes(long bytes) {
        long chunks = (bytes + MediaFolder.CHUNK_BYTES - 1) / MediaFolder.CHUNK_BYTES;
        return bytes + chunks * FileKey.TAG_BYTES;
    }

    /// Copies a part.
    ///
    /// @throws DamagedRecording when the file was changed; what comes before the change may have been copied
    public void copy(long from, long length, OutputStream to) throws IOException {
        long end = Math.min(bytes, from + length);
        long place = from;
        while (place < end) {
            long number = place / MediaFolder.CHUNK_BYTES;
            byte[] chunk = chunk(number);
            int begin = (int) (place % MediaFolder.CHUNK_BYTES);
            int count = (int) Math.min(chunk.length - begin, end - place);
            to.write(chunk, begin, count);
            place += count;
        }
    }

    private byte[] chunk(long number) throws IOException {
        long first = number * MediaFolder.CHUNK_BYTES;
        int length = (int) Math.min(MediaFolder.CHUNK_BYTES, bytes - first) + FileKey.TAG_BYTES;
        ByteBuffer sealed = ByteBuffer.allocate(length);
        long at = number * (MediaFolder.CHUNK_BYTES + FileKey.TAG_BYTES);
        while (sealed.hasRemaining()) {
            int read = channel.read(sealed, at + sealed.position());
            if (read < 0) {
                throw new EOFException("the file of a recording is not as long as it was");
            }
        }
        try {
            return key.open(id, number, sealed.array());
        } catch (GeneralSecurityException changed) {
            throw new DamagedRecording();
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
