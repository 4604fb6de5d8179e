package org.attune.cli.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

import org.attune.formats.scores.ReadPlan;
import org.attune.formats.table.TableSource;

/// The SHA-256 of every table of a plan: what tells this very input from any other.
///
/// A stream can be read only once, so its bytes are counted in while the reading goes on; files are gone through afterwards.
public final class Fingerprint {

    private static final int BUFFER_BYTES = 1 << 16;

    private final List<OfTable> tables;
    private final ReadPlan plan;

    /// A table whose fingerprint is taken.
    public sealed interface OfTable {

        /// Prepares to take the fingerprint of a table; read [#source()] instead of it.
        static OfTable of(TableSource table) {
            return switch (table) {
                case TableSource.InFile file -> new OfFile(file);
                case TableSource.InStream stream -> OfStream.of(stream);
            };
        }

        /// What to read.
        TableSource source();

        /// The SHA-256 as 64 hexadecimal digits, once the table has been read.
        String sha256();
    }

    private record OfFile(TableSource.InFile source) implements OfTable {

        @Override
        public String sha256() {
            MessageDigest digest = newDigest();
            try (InputStream in = Files.newInputStream(source.path())) {
                byte[] buffer = new byte[BUFFER_BYTES];
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    digest.update(buffer, 0, read);
                }
                return HexFormat.of().formatHex(digest.digest());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private record OfStream(TableSource.InStream source, MessageDigest digest) implements OfTable {

        static OfStream of(TableSource.InStream stream) {
            MessageDigest digest = newDigest();
            return new OfStream(new TableSource.InStream(stream.name(), new DigestInputStream(stream.in(), digest)),
                    digest);
        }

        @Override
        public String sha256() {
            return HexFormat.of().formatHex(digest.digest());
        }
    }

    private Fingerprint(ReadPlan plan, List<OfTable> tables) {
        this.tables = tables;
        this.plan = plan;
    }

    /// Prepares to take the fingerprints of a plan's tables; read [#plan()] instead of the plan.
    public static Fingerprint of(ReadPlan plan) {
        List<OfTable> tables = plan.sources().stream().map(OfTable::of).toList();
        return new Fingerprint(
                new ReadPlan(tables.stream().map(OfTable::source).toList(), plan.columns(), plan.scales(),
                        plan.watch(), plan.handling(), plan.progress()),
                tables);
    }

    /// No fingerprints of a plan whose results nobody keeps: they cost a second look at every file.
    public static Fingerprint leftOut(ReadPlan plan) {
        return new Fingerprint(plan, List.of());
    }

    /// The plan to read.
    public ReadPlan plan() {
        return plan;
    }

    /// The SHA-256 of each table in order, as 64 hexadecimal digits, once the plan has been read.
    public List<String> ofEach() {
        return tables.stream().map(OfTable::sha256).toList();
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
