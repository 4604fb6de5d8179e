package org.attune.web.coding;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.attune.core.codebook.Codebook;
import org.attune.core.codebook.CodebookName;
import org.attune.formats.codebook.CodebookWriter;
import org.attune.store.Store;
import org.attune.store.access.Access;
import org.attune.store.access.Outcome;
import org.attune.store.access.Right;
import org.attune.store.cases.TherapyCase;
import org.attune.store.coding.Codebooks.Kept;
import org.attune.store.coding.Plan;
import org.attune.store.coding.Plan.Kind;
import org.attune.store.coding.Round;
import org.attune.store.coding.Rounds.Asked;
import org.attune.store.consent.Consent.Material;
import org.attune.store.consent.Consent.Purpose;
import org.attune.store.people.Person;
import org.attune.web.coding.NewRoundPage.OfCase;
import org.attune.web.coding.NewRoundPage.Typed;
import org.attune.web.page.Go;
import org.attune.web.page.Reply;
import org.attune.web.visit.Admits;
import org.attune.web.visit.Guest;
import org.attune.web.visit.Visitor;
import org.attune.web.words.Written;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Opens rounds of coding over sessions of the visitor's own cases.
@Controller
@Admits(Guest.THERAPIST)
public final class NewRoundDesk {

    private static final List<String> SEVERAL = List.of("session", "coder", "material");

    private final Store store;
    private final CodebookShelf shelf;
    private final SessionSegments segments;

    public NewRoundDesk(Store store, CodebookShelf shelf, SessionSegments segments) {
        this.store = store;
        this.shelf = shelf;
        this.segments = segments;
    }

    /// What a round is to be.
    @GetMapping("/coding/new")
    public NewRoundPage ask(Visitor visitor) {
        return page(visitor, Typed.nothing(), "");
    }

    /// Opens it.
    @PostMapping("/coding")
    public Reply open(Visitor visitor, @RequestParam MultiValueMap<String, String> form) {
        Typed typed = typed(form);
        Optional<Codebook> codebook = name(typed.of("codebook")).flatMap(name -> shelf.find(visitor, name));
        Optional<Purpose> purpose = Written.word(typed.of("purpose"), Purpose.class);
        Set<Material> materials = typed.many().getOrDefault("material", Set.of()).stream()
                .flatMap(word -> Written.word(word, Material.class).stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Material.class)));
        String title = Written.clean(typed.of("title"));
        if (codebook.isEmpty() || purpose.isEmpty() || materials.isEmpty() || title.isEmpty()) {
            return page(visitor, typed,
                    "give the round a title, and choose a codebook, what clients agreed to, and what coders work from.");
        }
        Plan plan = new Plan(title, codebook.get().name(), purpose.get(), materials,
                typed.isChosen("training", "yes") ? Kind.TRAINING : Kind.ORDINARY);
        return open(visitor, typed, codebook.get(), plan);
    }

    private Reply open(Visitor visitor, Typed typed, Codebook codebook, Plan plan) {
        if (store.coding().codebooks().keep(visitor.asker(), codebook,
                CodebookWriter.write(codebook)) instanceof Outcome.Refused<Kept> refused) {
            return page(visitor, typed, refused.why());
        }
        List<Asked> sessions = new ArrayList<>();
        for (String meeting : typed.many().getOrDefault("session", Set.of()).stream().sorted().toList()) {
            try {
                sessions.add(new Asked(meeting, segments.of(visitor, meeting, codebook, typed.of("minutes"))));
            } catch (IllegalArgumentException tooLong) {
                return page(visitor, typed, "one of these sessions is too long to be coded: " + tooLong.getMessage()
                        + ". Leave it out, or correct its transcript.");
            }
        }
        return switch (store.coding().rounds().open(visitor.asker(), plan, sessions,
                typed.many().getOrDefault("coder", Set.of()).stream().sorted().toList())) {
            case Outcome.Done<Round> done -> Go.to(OwnRounds.path(done.value()))
                    .saying("The round is open. Whoever codes in it finds it under Coding.");
            case Outcome.Refused<Round> refused -> page(visitor, typed, refused.why());
        };
    }

    private NewRoundPage page(Visitor visitor, Typed typed, String refusal) {
        List<OfCase> cases = new ArrayList<>();
        for (TherapyCase one : store.cases().list(visitor.asker())) {
            if (one.therapistId().equals(visitor.person().id())) {
                cases.add(new OfCase(one, store.meetings().list(visitor.asker(), one.id()).reversed()));
            }
        }
        List<Person> people = store.people().list(visitor.asker()).stream()
                .filter(person -> person.roles().stream().anyMatch(Access.rolesWith(Right.CODE_SESSIONS)::contains))
                .toList();
        return new NewRoundPage(shelf.list(visitor), cases, people, typed, refusal);
    }

    private static Typed typed(MultiValueMap<String, String> form) {
        Map<String, String> one = form.toSingleValueMap();
        Map<String, Set<String>> many = SEVERAL.stream()
                .collect(Collectors.toMap(field -> field,
                        field -> Set.copyOf(Stream.ofNullable(form.get(field)).flatMap(List::stream)
                                .collect(Collectors.toSet()))));
        return new Typed(one, many);
    }

    private static Optional<CodebookName> name(String typed) {
        String[] parts = typed.split(" ");
        return parts.length == 2 && parts[1].matches("[1-9]\\d{0,3}")
                ? Optional.of(new CodebookName(parts[0], Integer.parseInt(parts[1])))
                : Optional.empty();
    }
}
