package org.attune.cli.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

import org.attune.formats.scores.ReadPlan;
import org.attune.formats.table.TableSource;

/// The SHA-256 of every table of a plan: what tells this very input from any other.
///
/// A stream can be read only once, so its bytes are counted in while the reading goes on; files are gone through afterwards.
public final class Fingerprint {

    private static final int BUFFER_BYTES = 1 << 16;

    private final List<Part> parts = new ArrayList<>();
    private final ReadPlan plan;

    private record Part(TableSource source, MessageDigest digest) {}

    private Fingerprint(ReadPlan plan) {
        List<TableSource> sources = new ArrayList<>();
        for (TableSource source : plan.sources()) {
            MessageDigest digest = sha256();
            sources.add(switch (source) {
                case TableSource.InFile file -> file;
                case TableSource.InStream stream -> new TableSource.InStream(stream.name(),
                        new DigestInputStream(stream.in(), digest));
            });
            parts.add(new Part(source, digest));
        }
        this.plan = new ReadPlan(sources, plan.columns(), plan.scales(), plan.watch(), plan.handling(),
                plan.progress());
    }

    /// Prepares to take the fingerprints of a plan's tables; read [#plan()] instead of the plan.
    public static Fingerprint of(ReadPlan plan) {
        return new Fingerprint(plan);
    }

    /// The plan to read.
    public ReadPlan plan() {
        return plan;
    }

    /// The SHA-256 of each table in order, as 64 hexadecimal digits, once the plan has been read.
    public List<String> ofEach() {
        return parts.stream().map(Fingerprint::of).toList();
    }

    private static String of(Part part) {
        return switch (part.source) {
            case TableSource.InFile file -> ofFile(file.path(), part.digest);
            case TableSource.InStream stream -> HexFormat.of().formatHex(part.digest.digest());
        };
    }

    private static String ofFile(Path path, MessageDigest digest) {
        try (InputStream in = Files.newInputStream(path)) {
            byte[] buffer = new byte[BUFFER_BYTES];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
