package org.attune.e2e.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.attune.e2e.Repository;
import org.junit.jupiter.api.Test;

/// What the modules may know of each other, as `ARCHITECTURE.md` draws it, and what core may know of the world: nothing.
class ArchitectureTest {

    private static final Map<String, Set<String>> MAY_KNOW = Map.of(
            "core", Set.of(),
            "testkit", Set.of("core"),
            "formats", Set.of("core"),
            "figures", Set.of("core"),
            "cli", Set.of("core", "formats", "figures", "store"),
            "web", Set.of("core", "formats", "figures", "store"),
            "parquet", Set.of("core", "formats"),
            "hints", Set.of("core"),
            "store", Set.of("core"),
            "benchmarks", Set.of("core", "formats", "figures", "cli", "parquet", "hints", "store", "testkit"));

    private static final int MOST_COMPONENTS = 7;

    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("/jmh_generated/"))
            .importPackages("org.attune");

    @Test
    void everyModuleStandsInTheMap() {
        Set<String> modules = OURS.stream().map(ArchitectureTest::moduleOf).collect(Collectors.toSet());

        assertThat(modules).isEqualTo(MAY_KNOW.keySet());
    }

    @Test
    void modulesKnowOnlyTheModulesTheyMayKnow() {
        MAY_KNOW.forEach((module, others) -> noClasses().that().resideInAPackage("org.attune." + module + "..")
                .should().dependOnClassesThat(describe("belong to a module that " + module + " may not know",
                        known -> known.getPackageName().startsWith("org.attune.")
                                && !moduleOf(known).equals(module)
                                && !others.contains(moduleOf(known))))
                .check(OURS));
    }

    @Test
    void packagesNeverKnowEachOtherInACircle() {
        slices().matching("org.attune.(**)").should().beFreeOfCycles().check(OURS);
    }

    @Test
    void onlyTheServerKnowsItsFramework() {
        noClasses().that().resideOutsideOfPackage("org.attune.web..")
                .should().dependOnClassesThat().resideInAnyPackage("org.springframework..", "jakarta..", "gg.jte..")
                .check(OURS);
    }

    @Test
    void whatIsInternalIsKnownOnlyInsideItsModule() {
        noClasses()
                .should().dependOnClassesThat(describe("are internal to core",
                        known -> known.getPackageName().startsWith("org.attune.core.internal")))
                .check(OURS.that(describe("outside core", known -> !moduleOf(known).equals("core"))));
    }

    @Test
    void coreKnowsNoFilesNetworksOrReflection() {
        noClasses().that().resideInAPackage("org.attune.core..")
                .should().dependOnClassesThat().resideInAnyPackage("java.nio", "java.nio.file..", "java.nio.channels..",
                        "java.net..", "java.lang.reflect..")
                .orShould().dependOnClassesThat(describe("read or write",
                        known -> known.getPackageName().equals("java.io")
                                && !known.getSimpleName().equals("Serializable")))
                .check(OURS);
    }

    @Test
    void coreKnowsNoClockNoChanceAndNoConsole() {
        noClasses().that().resideInAPackage("org.attune.core..")
                .should()
                .callMethodWhere(describe("asks a clock, chance or the system", ArchitectureTest::asksTheWorld))
                .orShould().callConstructorWhere(describe("starts chance by itself", ArchitectureTest::startsChance))
                .orShould().accessField(System.class, "out")
                .orShould().accessField(System.class, "err")
                .orShould().accessField(System.class, "in")
                .check(OURS);
    }

    @Test
    void nothingIsHeldInStaticsThatChange() {
        fields().that().areStatic().should().beFinal().check(OURS);
    }

    @Test
    void recordsHoldSevenThingsAtMost() {
        assertThat(OURS.stream().filter(JavaClass::isRecord))
                .filteredOn(record -> record.reflect().getRecordComponents().length > MOST_COMPONENTS)
                .isEmpty();
    }

    @Test
    void whatMayBeAbsentIsOnlyEverReturned() {
        fields().should().notHaveRawType(Optional.class).check(OURS);
        assertThat(writtenMethods().filter(method -> takes(method, Optional.class))).isEmpty();
    }

    @Test
    void noMethodThatCoreOffersIsSwitchedByABoolean() {
        String exported = Repository.here().read(Path.of("core/src/main/java/module-info.java"));
        assertThat(writtenMethods()
                .filter(method -> exported.contains("exports " + method.getOwner().getPackageName() + ";"))
                .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(method -> takes(method, boolean.class))).isEmpty();
    }

    /// All methods but those that the compiler makes of lambdas.
    private static Stream<JavaMethod> writtenMethods() {
        return OURS.stream()
                .flatMap(ours -> ours.getMethods().stream())
                .filter(method -> !method.getModifiers().contains(JavaModifier.SYNTHETIC));
    }

    private static boolean takes(JavaMethod method, Class<?> type) {
        return method.getRawParameterTypes().stream().anyMatch(parameter -> parameter.isEquivalentTo(type));
    }

    private static String moduleOf(JavaClass ours) {
        return ours.getPackageName().split("\\.")[2];
    }

    private static boolean asksTheWorld(JavaCall<?> call) {
        JavaClass asked = call.getTargetOwner();
        String method = call.getName();
        return asked.isEquivalentTo(System.class) && !method.equals("arraycopy")
                || asked.isEquivalentTo(Runtime.class)
                || asked.isEquivalentTo(Math.class) && method.equals("random")
                || asked.isEquivalentTo(UUID.class) && method.equals("randomUUID")
                || asked.isEquivalentTo(ThreadLocalRandom.class)
                || asked.isEquivalentTo(RandomGeneratorFactory.class)
                || asked.isEquivalentTo(RandomGenerator.class) && (method.equals("of") || method.equals("getDefault"))
                || asked.getPackageName().equals("java.time") && (method.equals("now") || method.startsWith("system"));
    }

    private static boolean startsChance(JavaCall<?> call) {
        JavaClass made = call.getTargetOwner();
        boolean unseeded = call.getTarget().getRawParameterTypes().isEmpty();
        return made.isEquivalentTo(SecureRandom.class)
                || unseeded && (made.isEquivalentTo(Random.class) || made.isEquivalentTo(SplittableRandom.class));
    }
}
