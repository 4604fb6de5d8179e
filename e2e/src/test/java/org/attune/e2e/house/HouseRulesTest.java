package org.attune.e2e.house;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.attune.e2e.Repository;
import org.junit.jupiter.api.Test;

/// The rules of style that can be seen in the files themselves. Each test lists the files that break its rule.
class HouseRulesTest {

    private static final int LONGEST_FILE_LINES = 400;
    private static final int LARGEST_FOLDER_FILES = 15;
    private static final Pattern NAME_THAT_SAYS_NOTHING = Pattern.compile(
            ".*(Util|Utils|Helper|Manager|Impl|Base|Common|DTO|Dto|Data)\\.java");
    private static final Pattern SWITCHED_OFF = Pattern.compile("@" + "Disabled|assumeTrue" + "\\(false|Mock" + "ito");
    private static final Pattern NOT_TEXT = Pattern.compile(".*\\.(gz|zip|parquet|jar|png|jpg|ico|docx)");
    private static final Pattern PATH_OF_ONE_MACHINE = Pattern.compile(
            "(?<![\\w.*])/(work|root|home/\\w+|Users/\\w+)/|/usr/lib/jvm/\\w|[A-Z]:\\\\Users");

    private final Repository repository = Repository.here();
    private final List<Path> programs = repository.listJava("/src/main/");
    private final List<Path> tests = repository.listJava("/src/test/");

    @Test
    void thereIsSomethingToLookAt() {
        assertThat(programs).hasSizeGreaterThan(10);
        assertThat(tests).isNotEmpty();
    }

    @Test
    void noFileIsLongerThanAPersonReads() {
        assertThat(repository.listJava("/src/"))
                .filteredOn(file -> repository.read(file).lines().count() > LONGEST_FILE_LINES)
                .isEmpty();
    }

    @Test
    void noFolderHoldsMoreThanAPersonSees() {
        Map<Path, Long> filesOfFolder = programs.stream()
                .filter(file -> !file.endsWith("package-info.java"))
                .collect(groupingBy(Path::getParent, counting()));
        filesOfFolder.values().removeIf(files -> files <= LARGEST_FOLDER_FILES);

        assertThat(filesOfFolder).isEmpty();
    }

    @Test
    void everyNameSaysWhatTheThingIs() {
        assertThat(repository.listJava("/src/"))
                .filteredOn(file -> NAME_THAT_SAYS_NOTHING.matcher(file.getFileName().toString()).matches())
                .isEmpty();
    }

    @Test
    void everyPackageSaysWhatItIsAndIsNullMarked() {
        assertThat(programs).extracting(Path::getParent)
                .filteredOn(folder -> !folder.endsWith("src/main/java") && !describes(folder))
                .isEmpty();
    }

    private boolean describes(Path folder) {
        Path description = folder.resolve("package-info.java");
        return Files.exists(repository.root().resolve(description))
                && repository.read(description).startsWith("/// ")
                && repository.read(description).contains("@NullMarked");
    }

    @Test
    void noTestIsSwitchedOff() {
        assertThat(tests).filteredOn(file -> SWITCHED_OFF.matcher(repository.read(file)).find()).isEmpty();
    }

    @Test
    void noFileKnowsThePathsOfOneMachine() {
        assertThat(repository.listFiles())
                .filteredOn(file -> !NOT_TEXT.matcher(file.toString()).matches())
                .filteredOn(file -> PATH_OF_ONE_MACHINE.matcher(repository.read(file)).find())
                .isEmpty();
    }
}
