package org.attune.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.UserPrincipal;
import java.util.stream.Stream;

import org.attune.store.audit.Audit;
import org.attune.store.audit.Verification;
import org.attune.store.sql.Care;
import org.attune.store.sql.Database;
import org.attune.store.sql.Migrations;
import org.attune.store.sql.Migrations.Standing;
import org.attune.store.sql.StoreFault;

/// A copy of a practice, laid into a folder that is there for this once, so that whatever is done to it leaves the copy as it is.
///
/// Whoever has such a folder open holds the lock in it. One that nobody holds was left by a program that was killed, and goes when the
/// next copy is laid out.
final class OpenedCopy implements AutoCloseable {

    private static final String PREFIX = "attune-drill";
    private static final String LOCK = "drill.lock";
    private static final int HEADER_BYTES = 100;
    private static final int PAGE_SIZE_AT = 16;
    private static final int PAGES_AT = 28;
    private static final long LARGEST_PAGE = 65_536;

    private final Path folder;
    private final Path file;
    private final FileChannel lock;

    private OpenedCopy(Path folder, FileChannel lock) {
        this.folder = folder;
        this.file = folder.resolve(StorePlace.InFolder.DATABASE);
        this.lock = lock;
    }

    /// Lays it out, under the name that a practice's database has.
    static OpenedCopy of(Path copy) throws IOException {
        Path folder = Files.createTempDirectory(PREFIX);
        OpenedCopy opened = new OpenedCopy(folder, FileChannel.open(folder.resolve(LOCK),
                StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
        try {
            opened.lock.lock();
            sweep(folder);
            Files.copy(copy, opened.file);
            return opened;
        } catch (IOException unread) {
            opened.close();
            throw unread;
        }
    }

    /// Removes what programs of this person left beside a folder. What cannot be looked at is somebody else's, and stays.
    private static void sweep(Path own) throws IOException {
        UserPrincipal owner = Files.getOwner(own, LinkOption.NOFOLLOW_LINKS);
        try (DirectoryStream<Path> all = Files.newDirectoryStream(own.resolveSibling(""), PREFIX + "*")) {
            for (Path each : all) {
                try {
                    if (!each.equals(own) && Files.isDirectory(each, LinkOption.NOFOLLOW_LINKS)
                            && Files.getOwner(each, LinkOption.NOFOLLOW_LINKS).equals(owner)) {
                        removeUnheld(each);
                    }
                } catch (IOException othersOrGone) {
                    continue;
                }
            }
        }
    }

    /// A lock that another folder of this very program holds is not to be had either, and said by a throw.
    private static void removeUnheld(Path left) throws IOException {
        try (FileChannel channel = FileChannel.open(left.resolve(LOCK), StandardOpenOption.WRITE,
                LinkOption.NOFOLLOW_LINKS)) {
            if (channel.tryLock() != null) {
                new OpenedCopy(left, channel).close();
            }
        } catch (OverlappingFileLockException held) {
            return;
        }
    }

    /// The folder, in which a practice can be opened.
    Path folder() {
        return folder;
    }

    /// The database of the copy; whoever asks closes it.
    Database database() {
        return Database.inFile(file, Care.THROWN_AWAY);
    }

    /// What its audit says, once its pages and references have proved to hold together.
    ///
    /// @throws Unfit when it is not a whole copy of a practice
    Verification.Sound proved() {
        if (isCutOff()) {
            throw new Unfit("is no copy of a practice, or a part of one. Take another one.");
        }
        try (Database database = database()) {
            if (Migrations.standing(database) == Standing.EMPTY) {
                throw new Unfit("is not a copy of a practice. Take another one.");
            }
            if (!database.isWhole()) {
                throw new Unfit("is damaged. Take another copy.");
            }
            return switch (database.read(Audit::verified)) {
                case Verification.Sound sound -> sound;
                case Verification.Broken broken -> throw new Unfit(
                        "holds an audit that is broken from entry " + broken.number() + " on: " + broken.why() + ".");
            };
        } catch (StoreFault broken) {
            throw new Unfit(
                    "is not a whole copy of a practice: it is damaged, or was cut off, or a newer Attune made it. "
                            + "Take another one.");
        }
    }

    /// SQLite would forgive the loss of a last page in which nothing is kept; whether all of a copy has arrived is another
    /// question, and its first page knows.
    ///
    /// *Source:* SQLite's documentation, Database File Format, 1.3: page size at byte 16 (1 means 65,536), pages at byte 28.
    private boolean isCutOff() {
        try {
            if (Files.size(file) < HEADER_BYTES) {
                return true;
            }
            ByteBuffer head = ByteBuffer.allocate(HEADER_BYTES);
            try (FileChannel channel = FileChannel.open(file)) {
                while (head.hasRemaining() && channel.read(head) >= 0) {
                    continue;
                }
            }
            int pageBytes = Short.toUnsignedInt(head.getShort(PAGE_SIZE_AT));
            long pages = Integer.toUnsignedLong(head.getInt(PAGES_AT));
            return Files.size(file) != pages * (pageBytes == 1 ? LARGEST_PAGE : pageBytes);
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        }
    }

    /// It is no copy that could be restored. The message lacks only its subject, the file.
    static final class Unfit extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unfit(String why) {
            super(why);
        }
    }

    @Override
    public void close() throws IOException {
        Path held = folder.resolve(LOCK);
        try (Stream<Path> files = Files.list(folder)) {
            for (Path each : files.filter(one -> !one.equals(held)).toList()) {
                Files.delete(each);
            }
        }
        lock.close();
        Files.deleteIfExists(held);
        Files.deleteIfExists(folder);
    }
}
