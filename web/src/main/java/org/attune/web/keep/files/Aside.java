package org.attune.web.keep.files;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;

import org.attune.store.keys.Chance;
import org.attune.store.keys.FileKey;
import org.attune.store.media.MediaFolder;
import org.attune.web.page.HandedFile;

/// What waits in a file until it is read, so that it need not fit into memory: sealed chunk by chunk, under a key that is in memory
/// alone. Where the system allows it the file has no name from the moment that it is open, and it is gone with the program in any case.
public final class Aside implements HandedFile.Whole {

    /// How much is sealed at once, and so how much memory each file needs. Our choice.
    static final int CHUNK_BYTES = 1 << 16;

    private static final String ID = "aside";

    private final FileChannel channel;
    private final FileKey key;
    private final FileStore disk;
    private final long reserveBytes;
    private long bytes;

    private Aside(FileChannel channel, FileKey key, FileStore disk, long reserveBytes) {
        this.channel = channel;
        this.key = key;
        this.disk = disk;
        this.reserveBytes = reserveBytes;
    }

    /// The disk has no more room than the database itself needs.
    public static final class NoRoom extends IOException {
        private static final long serialVersionUID = 1L;

        NoRoom() {
            super("there is no room on the disk for a file that waits");
        }
    }

    /// An empty one.
    ///
    /// @param folder where it lies; as much room as recordings leave is left there for the database ([MediaFolder])
    public static Aside make(Path folder, Chance chance) throws IOException {
        return make(folder, chance, MediaFolder.RESERVE_BYTES);
    }

    static Aside make(Path folder, Chance chance, long reserveBytes) throws IOException {
        return new Aside(FileChannel.open(Files.createTempFile(folder, "attune-", ".aside"), StandardOpenOption.READ,
                StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE), FileKey.make(chance),
                Files.getFileStore(folder), reserveBytes);
    }

    /// Where it is written, once. It is whole when this is closed.
    public OutputStream out() {
        return new OutputStream() {

            private final byte[] chunk = new byte[CHUNK_BYTES];
            private int length;

            @Override
            public void write(int one) throws IOException {
                write(new byte[] {(byte) one}, 0, 1);
            }

            @Override
            public void write(byte[] from, int begin, int count) throws IOException {
                for (int done = 0; done < count;) {
                    int part = Math.min(count - done, CHUNK_BYTES - length);
                    System.arraycopy(from, begin + done, chunk, length, part);
                    length += part;
                    done += part;
                    if (length == CHUNK_BYTES) {
                        seal();
                    }
                }
            }

            private void seal() throws IOException {
                if (disk.getUsableSpace() - length < reserveBytes) {
                    length = 0;
                    throw new NoRoom();
                }
                ByteBuffer sealed = ByteBuffer.wrap(key.seal(ID, bytes / CHUNK_BYTES, chunk, length));
                while (sealed.hasRemaining()) {
                    channel.write(sealed);
                }
                bytes += length;
                length = 0;
            }

            @Override
            public void close() throws IOException {
                if (length > 0) {
                    seal();
                }
            }
        };
    }

    @Override
    public long bytes() {
        return bytes;
    }

    /// It from the beginning.
    InputStream in() {
        return new InputStream() {

            private ByteBuffer chunk = ByteBuffer.allocate(0);
            private long next;

            @Override
            public int read() throws IOException {
                return isAtEnd() ? -1 : Byte.toUnsignedInt(chunk.get());
            }

            @Override
            public int read(byte[] to, int begin, int most) throws IOException {
                if (isAtEnd()) {
                    return -1;
                }
                int count = Math.min(most, chunk.remaining());
                chunk.get(to, begin, count);
                return count;
            }

            private boolean isAtEnd() throws IOException {
                if (!chunk.hasRemaining() && next * CHUNK_BYTES < bytes) {
                    chunk = ByteBuffer.wrap(chunk(next++));
                }
                return !chunk.hasRemaining();
            }
        };
    }

    private byte[] chunk(long number) throws IOException {
        int length = (int) Math.min(CHUNK_BYTES, bytes - number * CHUNK_BYTES) + FileKey.TAG_BYTES;
        ByteBuffer sealed = ByteBuffer.allocate(length);
        long at = number * (CHUNK_BYTES + FileKey.TAG_BYTES);
        while (sealed.hasRemaining()) {
            if (channel.read(sealed, at + sealed.position()) < 0) {
                throw new EOFException("a file that waited is not as long as it was");
            }
        }
        try {
            return key.open(ID, number, sealed.array());
        } catch (GeneralSecurityException changed) {
            throw new IOException("a file that waited was changed", changed);
        }
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        in().transferTo(out);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
