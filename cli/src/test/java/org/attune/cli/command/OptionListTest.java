package org.attune.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.attune.cli.terminal.WrongUsage;
import org.junit.jupiter.api.Test;

/// Lines are understood the same by the quick way and by picocli.
class OptionListTest {

    private static OptionList options() {
        return new OptionList("try", "FILE...", "Tries.").words("FILE", "files")
                .section("All")
                .value("--rule --law", "ID", "a rule")
                .value("--seed", "N", "a seed")
                .flag("--strict", "strictly")
                .flag("-h --help", "help");
    }

    @Provide
    Arbitrary<List<String>> lines() {
        return Arbitraries.frequencyOf(Tuple.of(6, Arbitraries.of("a.csv", "-", "b c", "x=y", "@c")),
                Tuple.of(6, Arbitraries.of("--rule", "--law", "--seed", "--strict", "-h")),
                Tuple.of(3, Arbitraries.of("--rule=xmr:baseline=5", "--seed=", "--law=-1")),
                Tuple.of(1, Arbitraries.of("--strict=true", "--rul", "-x", "--", "--nonsense"))).list().ofMaxSize(7);
    }

    @Property(tries = 2000, seed = "1")
    void whatIsReadQuicklyIsReadTheSameThoroughly(@ForAll("lines") List<String> line) {
        new TypedLine(options(), line).readPlainly()
                .ifPresent(quick -> assertThat(quick)
                        .isEqualTo(new PicocliCommand(options()).read(new TypedLine(options(), line))));
    }

    @Property(tries = 500, seed = "1")
    void noLineEndsInAnythingButAMeaningOrARefusal(@ForAll("lines") List<String> line) {
        try {
            assertThat(options().parse(line)).isNotNull();
        } catch (WrongUsage refused) {
            assertThat(refused).hasMessageEndingWith(".");
        }
    }

    @Test
    void plainLinesAreReadQuickly() {
        assertThat(plainly(List.of("a.csv", "--rule", "xmr", "--law=own-spread", "--strict", "b.csv")))
                .get()
                .satisfies(given -> {
                    assertThat(given.words()).containsExactly("a.csv", "b.csv");
                    assertThat(given.all("--rule")).containsExactly("xmr", "own-spread");
                    assertThat(given.has("--strict")).isTrue();
                    assertThat(given.has("--seed")).isFalse();
                });
    }

    private static Optional<Given> plainly(List<String> typed) {
        return new TypedLine(options(), typed).readPlainly();
    }

    @Test
    void mistakesAreNamed() {
        assertThatThrownBy(() -> options().parse(List.of("a", "--sed", "1"))).isInstanceOf(WrongUsage.class)
                .hasMessageContaining("--sed");
        assertThatThrownBy(() -> options().parse(List.of("a", "--seed"))).isInstanceOf(WrongUsage.class)
                .hasMessageContaining("--seed");
        assertThatThrownBy(() -> options().parse(List.of("a", "--seed", "--strict"))).isInstanceOf(WrongUsage.class)
                .hasMessageContaining("--seed");
    }

    @Test
    void whatWasTypedCanBeTypedAgain() {
        assertThat(options().parse(List.of("my file.csv", "--rule", "it's")).typed())
                .isEqualTo("attune try 'my file.csv' --rule 'it'\\''s'");
    }
}
