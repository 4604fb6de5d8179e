package org.attune.store.own;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.attune.store.StoreContract;
import org.attune.store.access.Outcome;
import org.attune.store.keys.Cell;
import org.attune.store.keys.Chance;
import org.attune.store.keys.KeyFile;
import org.attune.store.sql.Row;
import org.attune.store.sql.Tables;
import org.junit.jupiter.api.Test;

/// What is a therapist's own stays theirs.
public abstract class PrivateStoreContract extends StoreContract {

    private static final String SECRET = "what nobody else knows";

    @Test
    void opensWithTheSecretItWasMadeWithAndNoOther() {
        open(SECRET).keep("guess", "form1", "aims 4");
        open(SECRET).keep("guess", "form2", "aims 5");
        reopen();

        assertThat(store.privateStore().open(therapist, SECRET + "?")).isInstanceOf(Outcome.Refused.class);
        assertThat(store.privateStore().open(therapist, "short")).isInstanceOf(Outcome.Refused.class);
        assertThat(open(SECRET).list("guess")).containsOnlyKeys("form1", "form2").containsValue("aims 4");
        open(SECRET).forget("guess", "form1");
        assertThat(open(SECRET).find("guess", "form1")).isEmpty();
    }

    @Test
    void nobodyElsesSecretOpensIt() {
        open(SECRET).keep("guess", "form1", "aims 4");

        assertThat(store.privateStore().isThere(therapist)).isTrue();
        assertThat(store.privateStore().isThere(colleague)).isFalse();
        assertThat(store.privateStore().open(colleague, SECRET).done().orElseThrow().list("guess")).isEmpty();
        assertThat(store.privateStore().open(administrator, SECRET).done().orElseThrow().list("guess")).isEmpty();
    }

    @Test
    void theSecretMayBeChangedAndWhatIsKeptStays() {
        open(SECRET).keep("guess", "form1", "aims 4");

        assertThat(store.privateStore().changeSecret(therapist, "not the secret of it", "another long secret"))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(store.privateStore().changeSecret(therapist, SECRET, "another long secret"))
                .isInstanceOf(Outcome.Done.class);
        assertThat(store.privateStore().open(therapist, SECRET)).isInstanceOf(Outcome.Refused.class);
        assertThat(open("another long secret").find("guess", "form1")).contains("aims 4");
    }

    @Test
    void theDatabaseAndItsKeyFileTogetherDoNotOpenIt() {
        open(SECRET).keep("guess", "form1", "aims 4");
        Cell cell = new Cell("private_item", therapist.personId() + "\nguess\nform1", "envelope");
        String envelope = Tables.column(place, "select envelope as found from private_item", Row::text);
        String lock = Tables.column(place, "select envelope as found from private_key", Row::text);

        assertThat(envelope).doesNotContain("aims");
        assertThatThrownBy(() -> KeyFile.read(place.folder(), new Chance(seeded(5))).open(cell, envelope))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> KeyFile.read(place.folder(), new Chance(seeded(5)))
                .open(new Cell("private_key", therapist.personId(), "envelope"), lock))
                .isInstanceOf(IllegalStateException.class);
        String key = keyId();
        assertThatThrownBy(() -> KeyFile.read(place.folder(), new Chance(seeded(5)))
                .open(cell, key + envelope.substring(envelope.indexOf('.')))).isInstanceOf(IllegalStateException.class);
    }

    private String keyId() {
        return KeyFile.read(place.folder(), new Chance(seeded(5))).keyId();
    }

    private OwnItems open(String secret) {
        return store.privateStore().open(therapist, secret).done().orElseThrow();
    }
}
