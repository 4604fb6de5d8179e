package org.attune.core.detection.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;

import org.attune.core.detection.Rule;
import org.attune.core.detection.RuleCatalogue;
import org.attune.core.detection.RuleEntry;
import org.attune.core.detection.RuleName;
import org.attune.core.detection.Setting;
import org.attune.core.detection.Sight;
import org.attune.core.detection.steady.FallModel;
import org.attune.core.detection.steady.SteadyOrFallen;
import org.junit.jupiter.api.Test;

class RuleCatalogueTest {

    private static final RuleCatalogue SHIPPED = ShippedRules.catalogue();

    private static final RuleEntry MADE_UP = new RuleEntry(new RuleName("made-up", 1), "made up", "For this test.",
            "none",
            List.of(new Setting.NumberSetting("cut", "how deep", 0.61, 0.1, 10),
                    new Setting.CountSetting("least", "how many", 6, 4, 100),
                    new Setting.WordSetting("as", "as whom", List.of("own", "other"))),
            chosen -> new SteadyOrFallen(FallModel.DEFAULTS, chosen.number("cut"),
                    chosen.word("as") + " " + chosen.count("least")));

    @Test
    void putsTheDefaultFirst() {
        assertThat(SHIPPED.all().getFirst().name()).isEqualTo(SteadyOrFallen.NAME);
    }

    @Test
    void makesEveryRuleUnderTheNameItIsListedBy() {
        assertThat(SHIPPED.all()).allSatisfy(entry -> {
            assertThat(entry.usual().name()).isEqualTo(entry.name());
            assertThat(SHIPPED.find(entry.name().id())).contains(entry);
            assertThat(SHIPPED.make(entry.name().id(), Map.of()).parameters()).isEqualTo(entry.usual().parameters());
        });
    }

    @Test
    void everyRuleLooksAtLeastOneWayAndSaysWhatItRunsWith() {
        assertThat(SHIPPED.all()).allSatisfy(entry -> {
            Rule rule = entry.usual();
            assertThat(rule.looks(Sight.LIVE) || rule.looks(Sight.RETROSPECT)).isTrue();
            assertThat(rule.parameters()).isNotBlank();
            assertThat(rule.leastScores()).isNotNegative();
            assertThat(entry.explanation()).endsWith(".");
        });
    }

    @Test
    void acceptsTheUsualValueOfEverySettingAsTyped() {
        assertThat(SHIPPED.all()).allSatisfy(entry -> assertThat(entry.settings()).allSatisfy(setting -> {
            Rule typed = entry.make(Map.of(setting.key(), setting.usualText()));
            assertThat(typed.parameters()).isEqualTo(entry.usual().parameters());
        }));
    }

    @Test
    void findsNothingUnderAnUnknownId() {
        assertThat(SHIPPED.find("stiles")).isEmpty();
        assertThatThrownBy(() -> SHIPPED.make("stiles", Map.of())).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no rule \"stiles\"")
                .hasMessageContaining("steady-or-fallen");
    }

    @Test
    void takesTypedSettingsAndFillsUpWithTheUsualOnes() {
        SteadyOrFallen rule = (SteadyOrFallen) MADE_UP.make(Map.of("cut", "0.7", "as", "other"));
        assertThat(rule.thresholdLogit()).isEqualTo(0.7);
        assertThat(rule.setting()).isEqualTo("other 6");
    }

    @Test
    void saysWhatIsAllowedWhenASettingIsNot() {
        assertRefused("cut", "0.05", "cut must be a number from 0.1 to 10, but was \"0.05\"");
        assertRefused("cut", "10.5", "cut must be a number from 0.1 to 10");
        assertRefused("cut", "NaN", "cut must be a number from 0.1 to 10");
        assertRefused("cut", "deep", "cut must be a number from 0.1 to 10");
        assertRefused("least", "3", "least must be a whole number from 4 to 100, but was \"3\"");
        assertRefused("least", "101", "least must be a whole number from 4 to 100");
        assertRefused("least", "4.5", "least must be a whole number from 4 to 100");
        assertRefused("as", "nobody", "as must be own or other, but was \"nobody\"");
        assertRefused("baseline", "5", "rule made-up has no setting \"baseline\"; it has cut, least, as");
    }

    private static void assertRefused(String key, String value, String message) {
        assertThatThrownBy(() -> MADE_UP.make(Map.of(key, value))).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }

    @Test
    void refusesTwoRulesOfOneName() {
        assertThatThrownBy(() -> new RuleCatalogue(List.of(MADE_UP, MADE_UP)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesASettingWhoseUsualValueIsNotAllowed() {
        assertThatThrownBy(() -> new Setting.NumberSetting("z", "how far", 9, 0, 5))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Setting.CountSetting("n", "how many", 1, 2, 5))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Setting.WordSetting("w", "which", List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
