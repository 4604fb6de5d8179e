package org.attune.web.consent;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.attune.store.Store;
import org.attune.store.access.Asker;
import org.attune.store.access.Role;
import org.attune.store.cases.TherapyCase;
import org.attune.store.consent.Consent;
import org.attune.store.consent.Consent.Material;
import org.attune.store.consent.Consent.Matter;
import org.attune.store.consent.Consent.Purpose;
import org.attune.web.consent.ConsentPage.Choice;
import org.attune.web.consent.ConsentPage.Given;
import org.attune.web.consent.ConsentPage.Offer;
import org.attune.web.consent.ConsentPage.Row;
import org.attune.web.forms.Days;
import org.attune.web.words.Language;

/// Makes the page of consent out of what the store gave.
///
/// @param store where consents are kept
/// @param texts what clients read
/// @param days days as the practice counts them
record ConsentMaking(Store store, ConsentTexts texts, Days days) {

    static final String EVERYBODY = "everybody who does this here";

    ConsentPage make(Asker.Member asker, TherapyCase about, Language language, String refusal) {
        List<Consent> consents = store.consents().list(asker, about.id());
        Map<String, String> names = store.consents().listNames(asker, about.id());
        List<Choice> supervisors = store.people().list(asker).stream()
                .filter(person -> !person.hasLeft() && person.roles().contains(Role.SUPERVISOR))
                .map(person -> new Choice(person.id(), person.names().shown()))
                .toList();
        List<Offer> offers = ConsentTexts.PURPOSES.stream()
                .map(purpose -> offer(language, purpose, consents, names, supervisors))
                .toList();
        return new ConsentPage(about, language, texts.freely(language), offers,
                consents.stream().filter(Consent::holds).map(one -> given(one, names)).toList(),
                consents.stream().filter(one -> !one.holds()).map(one -> given(one, names)).toList(), refusal);
    }

    private Offer offer(Language language, Purpose purpose, List<Consent> consents, Map<String, String> names,
            List<Choice> supervisors) {
        List<Material> materials = ConsentTexts.OFFERED.getOrDefault(purpose, List.of());
        Set<String> people = new LinkedHashSet<>(List.of(""));
        consents.stream().filter(one -> one.holds() && one.matter().purpose() == purpose)
                .forEach(one -> people.add(one.matter().personId()));
        List<Row> rows = people.stream()
                .map(person -> new Row(who(person, names), materials.stream()
                        .map(material -> since(consents, new Matter(purpose, material, person))).toList()))
                .toList();
        List<Choice> choices = new ArrayList<>();
        if (purpose == Purpose.SUPERVISION) {
            choices.add(new Choice("", "Everybody who supervises here"));
            choices.addAll(supervisors);
        }
        return new Offer(purpose.name(), texts.title(language, purpose), texts.text(language, purpose),
                materials.stream().map(material -> new Choice(material.name(),
                        texts.material(language, purpose, material))).toList(),
                rows, choices);
    }

    private static String who(String personId, Map<String, String> names) {
        return personId.isEmpty() ? EVERYBODY : names.getOrDefault(personId, "somebody");
    }

    private String since(List<Consent> consents, Matter matter) {
        Optional<Consent> live = consents.stream().filter(one -> one.holds() && one.matter().equals(matter))
                .findFirst();
        return live.map(one -> "since " + Language.ENGLISH.say(days.of(one.givenAt()))).orElse("");
    }

    private Given given(Consent consent, Map<String, String> names) {
        Matter matter = consent.matter();
        String what = texts.title(Language.ENGLISH, matter.purpose()) + ": " + word(matter.material()) + ", "
                + who(matter.personId(), names);
        String since = "since " + Language.ENGLISH.say(days.of(consent.givenAt()));
        String until = switch (consent.standing()) {
            case Consent.Standing.Holds holds -> "";
            case Consent.Standing.Withdrawn withdrawn ->
                " until " + Language.ENGLISH.say(days.of(withdrawn.at())) + ", withdrawn";
        };
        return new Given(consent.id(), what, since + until + "; text " + consent.textVersion());
    }

    /// A material in a word.
    static String word(Material material) {
        return switch (material) {
            case SCORES -> "scores";
            case ANSWERS -> "answers";
            case WORDS -> "words";
            case NOTES -> "notes";
            case TRANSCRIPT -> "transcript";
            case RECORDING -> "recording";
        };
    }
}
