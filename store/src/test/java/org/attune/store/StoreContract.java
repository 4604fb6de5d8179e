package org.attune.store;

import java.nio.file.Path;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.EnumSet;
import java.util.Set;

import org.attune.store.access.Asker;
import org.attune.store.access.Role;
import org.attune.store.consent.Consent.Material;
import org.attune.store.consent.Consent.Matter;
import org.attune.store.consent.Consent.Purpose;
import org.attune.store.people.Names;
import org.attune.store.people.Person;
import org.attune.testkit.SetClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// What every contract of the store begins with: an empty practice in a real database, and its cast.
///
/// Whatever extends this is a promise that both databases keep; [SqliteStoreTest] and [PostgresStoreTest] run them all.
public abstract class StoreContract {

    protected static final Asker.Program PROGRAM = new Asker.Program("test");

    protected final SetClock clock = new SetClock();
    protected StorePlace place;
    protected Store store;

    /// Sees clients.
    protected Asker.Member therapist;
    /// Follows what is allotted to her.
    protected Asker.Member supervisor;
    /// A therapist as well, who must see nothing of the others' cases.
    protected Asker.Member colleague;
    /// Runs the place.
    protected Asker.Member administrator;

    @TempDir
    Path folder;

    /// Which database keeps the promise.
    protected abstract Backend backend();

    @BeforeEach
    void openPractice() {
        place = backend().newPractice(folder);
        store = Store.open(place, clock, seeded(1));
        administrator = add("Ada", Role.ADMINISTRATOR).asking();
        therapist = add("Tess", Role.THERAPIST).asking();
        supervisor = add("Sun", Role.SUPERVISOR).asking();
        colleague = add("Cole", Role.THERAPIST).asking();
    }

    @AfterEach
    void closePractice() {
        store.close();
        backend().remove(place);
    }

    /// Closes the practice and opens it again, as the next day does.
    protected void reopen() {
        store.close();
        store = Store.open(place, clock, seeded(2));
    }

    protected Person add(String name, Role first, Role... more) {
        Set<Role> roles = EnumSet.of(first, more);
        return store.people().add(PROGRAM, new Names(name, name + " of the practice"), roles).done().orElseThrow();
    }

    /// The client agrees to supervision with all that is asked for, and the therapist allots the case.
    protected void allot(String caseId) {
        for (Material material : new Material[] {Material.SCORES, Material.ANSWERS, Material.WORDS}) {
            store.consents().give(therapist, caseId, new Matter(Purpose.SUPERVISION, material, ""), "1 en");
        }
        store.trust().allot(therapist, caseId, supervisor.personId());
    }

    /// Chance that is the same in every run.
    public static SecureRandom seeded(long seed) {
        try {
            SecureRandom random = SecureRandom.getInstance("SHA1PRNG");
            random.setSeed(seed);
            return random;
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
