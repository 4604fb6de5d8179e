package org.attune.store.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScourTest {

    private static final String CANARY = "kanarienvogel";

    @TempDir
    Path folder;

    @Test
    void saysThatAReaderWasInTheWayAndClearsTheFilesOnceNobodyIs() throws Exception {
        Path file = folder.resolve("practice.db");
        try (Database database = Database.inFile(file)) {
            database.write(work -> work.change("create table bird (name text)"));
            database.write(work -> work.change("insert into bird (name) values (?)", CANARY));
            boolean whileRead = database.read(work -> {
                assertThat(work.list("select name from bird", row -> row.text("name"))).containsExactly(CANARY);
                database.write(other -> other.change("delete from bird"));
                return database.scour();
            });

            assertThat(whileRead).isFalse();
            assertThat(database.scour()).isTrue();
            for (Path one : new Path[] {file, folder.resolve("practice.db-wal")}) {
                assertThat(Files.readString(one, StandardCharsets.ISO_8859_1)).doesNotContain(CANARY);
            }
        }
    }
}
