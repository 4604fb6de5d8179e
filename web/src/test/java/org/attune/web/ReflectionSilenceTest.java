package org.attune.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.attune.store.Backup;
import org.attune.store.access.Asker;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// A reflection is looked for everywhere it must not be: nobody else's page, no file, no copy, no export, no log has a word of
/// it, nor which case it is about.
class ReflectionSilenceTest {

    private static final String CANARY = "kanarienvogel";

    @TempDir
    private Path folder;
    @TempDir
    private Path elsewhere;
    private final ByteArrayOutputStream log = new ByteArrayOutputStream();
    private House house;
    private Browser therapist;
    private String caseId = "";
    private String code = "";
    private int auditLines;

    @BeforeEach
    void write() {
        Log.writeTo(new PrintStream(log, true, StandardCharsets.UTF_8));
        house = House.empty(folder);
        therapist = Cast.THERAPIST.enters(house);
        caseId = house.store().cases().open(house.person(Cast.THERAPIST).asking()).id();
        house.letSupervisorRead(caseId);
        code = ReflectionTest.make(therapist);
        auditLines = lines();
        for (String path : List.of("/reflection/notes", "/reflection/trio", "/reflection/part")) {
            HttpResponse<String> answer = therapist.post(path, Map.of("case", caseId, "session", "3", "text",
                    CANARY + " of a note", "gut", "MISSING", "words", CANARY + " of a moment"));
            assertThat(answer.headers().map().toString()).doesNotContain(CANARY);
        }
        assertThat(therapist.get("/reflection").body()).contains(CANARY);
        assertThat(therapist.get("/reflection/trio?case=" + caseId).body()).contains(CANARY);
    }

    private int lines() {
        return house.store().audit().listForCase(house.person(Cast.THERAPIST).asking(), caseId, 1_000).size();
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void noPageShowsItToAnybodyElseWhateverTheirRole() {
        List<String> paths = house.server().parts().getBean(RequestMappingHandlerMapping.class).getHandlerMethods()
                .keySet().stream().flatMap(info -> info.getPatternValues().stream())
                .map(path -> path.replace("{id}", caseId).replace("{number}", "1").replaceAll("\\{[^}]+}", "none"))
                .toList();
        assertThat(paths).hasSizeGreaterThan(50);
        for (Cast one : List.of(Cast.COLLEAGUE, Cast.SUPERVISOR, Cast.CODER, Cast.CLINIC_LEAD, Cast.ADMINISTRATOR)) {
            Browser browser = one.enters(house);
            for (String path : paths) {
                HttpResponse<String> answer = browser.get(path);
                assertThat(answer.body() + answer.headers().map()).as(one + " " + path).doesNotContain(CANARY);
            }
        }
    }

    @Test
    void noFileNoCopyNoExportAndNoLogHasAWordOfIt() throws Exception {
        Path copy = elsewhere.resolve("copy.db");
        assertThat(Backup.of(house.store(), new Asker.Program("backup"), copy).done()).isPresent();
        therapist.get("/cases/" + caseId + "/export");
        HttpResponse<String> export = therapist.post("/cases/" + caseId + "/export",
                Map.of());

        assertThat(export.body()).doesNotContain(CANARY, "reflection", "private_leaf");
        assertThat(log.toString(StandardCharsets.UTF_8)).doesNotContain(CANARY, caseId, ReflectionTest.PASSPHRASE,
                code);
        for (Path root : List.of(folder, elsewhere)) {
            try (Stream<Path> files = Files.walk(root)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                            .as(file.getFileName().toString()).doesNotContain(CANARY, ReflectionTest.PASSPHRASE, code);
                }
            }
        }
    }

    @Test
    void theAuditOfTheCaseIsAsLongAsIfNothingHadBeenWritten() {
        assertThat(lines()).isEqualTo(auditLines);
    }
}
