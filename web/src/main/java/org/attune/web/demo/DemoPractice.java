package org.attune.web.demo;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.attune.core.form.ShownForm;
import org.attune.formats.instruments.ShippedInstruments;
import org.attune.store.Store;
import org.attune.store.access.Asker;
import org.attune.store.access.Role;
import org.attune.store.keys.Chance;
import org.attune.store.people.Names;
import org.attune.store.people.Person;
import org.attune.web.words.Language;

/// Fills an empty practice with somebody to sign in as, with their cases, with a group of colleagues and an essay of one of them.
public final class DemoPractice {

    private static final String NAME = "demo";
    private static final String COLLEAGUE = "robin";
    private static final int GROUPS = 3;
    private static final int GROUP_LETTERS = 4;

    private DemoPractice() {}

    /// Makes the person and their colleagues, with a password that was never used before and is kept nowhere.
    ///
    /// @return the password
    public static String furnish(Store store, Clock clock, SecureRandom random) {
        Asker.Program asker = new Asker.Program("demo");
        Person person = store.people().findBySignInName(asker, NAME).orElseGet(() -> store.people()
                .add(asker, new Names(NAME, "Demo"), EnumSet.of(Role.THERAPIST, Role.ADMINISTRATOR))
                .done()
                .orElseThrow());
        if (store.cases().list(person.asking()).isEmpty()) {
            ShownForm form = ShippedInstruments.listForms().stream()
                    .filter(one -> one.language().equals(Language.ENGLISH.tag()))
                    .findFirst().orElseThrow();
            new DemoCases(store, person.asking(), form, clock).fill();
        }
        DemoGroup group = new DemoGroup(store, person.asking(), clock);
        List<Person> everybody = Stream.concat(Stream.of(person), group.colleagues().stream()).toList();
        group.meet();
        new DemoEssay(store, group.colleagues().getLast().asking(), group.colleagues().getFirst().asking())
                .publish(person.asking());
        String password = password(new Chance(random));
        everybody.forEach(one -> store.passwords().set(asker, one.id(), password));
        return password;
    }

    /// Asks that person to code a session of a colleague's, once. It takes a while, and nobody looks at it first.
    public static void askToCode(Store store, Clock clock, SecureRandom random) {
        Asker.Program asker = new Asker.Program("demo");
        Person person = store.people().findBySignInName(asker, NAME).orElseThrow();
        if (store.people().findBySignInName(asker, COLLEAGUE).isEmpty()) {
            Person colleague = store.people().add(asker, new Names(COLLEAGUE, "Robin"), EnumSet.of(Role.THERAPIST))
                    .done().orElseThrow();
            new DemoCoding(store, colleague.asking(), person.asking(), clock).open(password(new Chance(random)));
        }
    }

    private static String password(Chance chance) {
        return Stream.generate(() -> chance.id().substring(0, GROUP_LETTERS)).limit(GROUPS)
                .collect(Collectors.joining("-"));
    }
}
