package org.attune.web.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

class CatalogueTest {

    private static final List<String> NAMES = List.of("minute", "reveal", "own", "consent-1");
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");

    @Test
    void saysEverythingInEveryLanguage() {
        for (String name : NAMES) {
            Catalogue catalogue = Catalogue.load(name);
            Set<String> keys = catalogue.keys(Language.ENGLISH);
            assertThat(keys).isNotEmpty();
            for (Language language : Language.values()) {
                assertThat(catalogue.keys(language)).as(language.tag()).isEqualTo(keys);
                for (String key : keys) {
                    String sentence = catalogue.in(language).say(key);
                    assertThat(sentence).as(language.tag() + " " + key).isNotBlank();
                    assertThat(places(sentence)).as(language.tag() + " " + key)
                            .isEqualTo(places(catalogue.in(Language.ENGLISH).say(key)));
                }
            }
        }
    }

    @Test
    void leavesNoSentenceInAnotherLanguage() {
        for (String name : NAMES) {
            Catalogue catalogue = Catalogue.load(name);
            for (String key : catalogue.keys(Language.ENGLISH)) {
                String english = catalogue.in(Language.ENGLISH).say(key);
                assertThat(catalogue.in(Language.GERMAN).say(key)).as(key).isNotEqualTo(english);
                assertThat(catalogue.in(Language.SPANISH).say(key)).as(key).isNotEqualTo(english);
            }
        }
    }

    private static Set<String> places(String sentence) {
        return PLACE.matcher(sentence).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    @Test
    void fillsPlacesInOrder() {
        Catalogue.Sentences german = Catalogue.load("minute").in(Language.GERMAN);
        assertThat(german.say("item.place", 2, 5)).isEqualTo("2 von 5");
        assertThatThrownBy(() -> german.say("no.such.key")).hasMessageContaining("no.such.key");
    }

    @Test
    void saysDatesInWords() {
        LocalDate date = LocalDate.of(2026, 3, 10);
        assertThat(Language.ENGLISH.say(date)).isEqualTo("10 March 2026");
        assertThat(Language.GERMAN.say(date)).isEqualTo("10. März 2026");
        assertThat(Language.SPANISH.say(date)).isEqualTo("10 de marzo de 2026");
        assertThat(Language.find("fr")).isEmpty();
        assertThat(Language.find("de")).contains(Language.GERMAN);
        assertThat(Language.GERMAN.ownName()).isEqualTo("Deutsch");
    }
}
