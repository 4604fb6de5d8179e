package org.attune.web.keep;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.attune.store.Keeper;
import org.attune.store.Store;
import org.attune.store.StorePlace;
import org.attune.store.access.Asker;
import org.attune.store.cases.TherapyCase;
import org.attune.web.keep.files.Bundle;
import org.attune.web.keep.files.Drafts;
import org.attune.web.settings.BadSetting;
import org.attune.web.settings.TypedExport;

/// `attune export`: everything of a practice that its therapists may see, written into a new folder or zip by whoever runs the
/// machine, while people go on working.
public final class PracticeExport {

    private static final int DONE = 0;
    private static final int UNREADABLE = 3;
    private static final int UNWRITABLE = 4;

    private PracticeExport() {}

    /// Writes it.
    ///
    /// @return the exit code
    /// @throws BadSetting when what was typed cannot be meant so
    public static int run(List<String> words, Map<String, String> environment, PrintStream out, PrintStream problems) {
        TypedExport typed = TypedExport.read(words, environment);
        Path target = typed.target();
        if (Files.exists(target)) {
            problems.println("attune: " + target + " is there already, and an export writes over nothing. "
                    + "Choose another name.");
            return UNWRITABLE;
        }
        Clock clock = Clock.systemUTC();
        try (Keeper keeper = Keeper.open(StorePlace.of(typed.dataFolder(), typed.databaseUrl()), clock,
                new SecureRandom())) {
            Store store = keeper.practice();
            List<TherapyCase> cases = store.cases().list(Asker.Program.EXPORT);
            Export.Sums written = write(new Export(store, Asker.Program.EXPORT, clock.instant()), cases, target);
            out.println("Written: " + target + ", with " + written.cases()
                    + (written.cases() == 1 ? " case" : " cases")
                    + "; dictionary.csv in it explains every column.");
            out.println("Published essays in it: " + store.essays().list(Asker.Program.EXPORT).size()
                    + ". Drafts and what waits for a second person are their authors' alone.");
            out.println("Forms without a client's half in it: "
                    + written.formsWithoutClient()
                    + " (not filled in, kept by the client, or not opened yet). Guesses and contact details are not in it.");
            out.println("Transcripts without stand-ins, or without the client's consent, which are not in it: "
                    + written.withheld()
                    + ". Recordings are not in it.");
            out.println(
                    "It is no longer sealed: keep it where only those may read it who may read all of these cases.");
            return DONE;
        } catch (IllegalStateException unopened) {
            problems.println("attune: " + unopened.getMessage());
            return UNREADABLE;
        } catch (IOException unwritten) {
            problems.println(
                    "attune: " + target + " cannot be written. " + advice(unwritten) + " Nothing is left of it.");
            return UNWRITABLE;
        }
    }

    private static String advice(IOException unwritten) {
        return switch (unwritten) {
            case NoSuchFileException missing -> "The folder that it should be in is not there; make it first.";
            case AccessDeniedException denied -> "You may not write there; choose a folder of your own.";
            default -> "Is there room on the disk?";
        };
    }

    /// Beside its place first, so that what is there is whole. Drafts lie beside it as well, where there must be room for all of it
    /// anyway, and where nobody else looks into them.
    private static Export.Sums write(Export export, List<TherapyCase> cases, Path target) throws IOException {
        Path folder = target.toAbsolutePath().getParent();
        String name = target.getFileName() + ".";
        boolean isZip = target.getFileName().toString().endsWith(".zip");
        Path aside = isZip ? Files.createTempFile(folder, name, ".new", ownerOnly(target, "rw-------"))
                : Files.createTempDirectory(folder, name, ownerOnly(target, "rwx------"));
        try {
            Export.Sums written;
            try (Drafts drafts = Drafts.inFolder(
                    Files.createTempDirectory(folder, name, ownerOnly(target, "rwx------")));
                    Bundle bundle = isZip ? zip(aside) : Bundle.inFolder(aside)) {
                written = export.to(cases, bundle, drafts);
            }
            Files.move(aside, target, StandardCopyOption.ATOMIC_MOVE);
            return written;
        } finally {
            remove(aside);
        }
    }

    private static Bundle zip(Path aside) throws IOException {
        FileChannel channel = FileChannel.open(aside, StandardOpenOption.WRITE);
        return Bundle.zipped(new BufferedOutputStream(Channels.newOutputStream(channel)) {
            @Override
            public void close() throws IOException {
                try (channel) {
                    flush();
                    channel.force(true);
                }
            }
        });
    }

    private static FileAttribute<?>[] ownerOnly(Path near, String rights) {
        return near.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))}
                : new FileAttribute<?>[] {};
    }

    private static void remove(Path aside) throws IOException {
        if (Files.isDirectory(aside)) {
            try (Stream<Path> files = Files.list(aside)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
        }
        Files.deleteIfExists(aside);
    }
}
