package org.attune.cli.study;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.attune.cli.command.Given;
import org.attune.cli.command.PageFolder;
import org.attune.cli.command.PageFolder.Beside;
import org.attune.cli.command.Sink;
import org.attune.figures.study.StudyPage;
import org.attune.figures.study.StudyReport;

/// A folder with the page of a study, every number as CSV, the tables and the programs that compute them again elsewhere, and the SHA-256 of
/// each of these files.
///
/// @param pages where it goes
record StudyFolder(PageFolder pages) {

    private static final String NUMBERS = "study.csv";
    private static final String SUMS = "SHA256SUMS";
    private static final List<String> PROGRAMS = List.of("study.R", "study.py");

    /// Makes the folder that was asked for at once, so that an unwritable place is known before the work.
    static Optional<StudyFolder> asked(Given given, StudyTables tables) {
        List<String> names = new ArrayList<>(List.of(NUMBERS));
        names.addAll(PROGRAMS);
        tables.all().forEach(named -> names.add(named.file()));
        names.add(SUMS);
        return PageFolder.asked(given, names).map(StudyFolder::new);
    }

    /// Writes everything. The files take their places only when all of them are whole.
    void write(StudyReport report, StudyRows rows, StudyTables tables) {
        List<Beside> files = new ArrayList<>();
        files.add(Beside.text(NUMBERS, rows.csv()));
        PROGRAMS.forEach(name -> files.add(new Beside(name, out -> out.write(program(name)))));
        for (StudyTables.Named named : tables.all()) {
            files.add(new Beside(named.file(), Sink.content(to -> to.copy(named.table()))));
        }
        files.add(Beside.text(SUMS, files.stream().map(StudyFolder::sum).collect(Collectors.joining())));
        pages.write(out -> StudyPage.write(report, out), files);
    }

    /// A line as `sha256sum --check` takes it.
    private static String sum(Beside file) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            file.content().to(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
            return HexFormat.of().formatHex(digest.digest()) + "  " + file.name() + "\n";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] program(String name) throws IOException {
        try (InputStream in = StudyFolder.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its file " + name + ": build it again");
            }
            return in.readAllBytes();
        }
    }
}
