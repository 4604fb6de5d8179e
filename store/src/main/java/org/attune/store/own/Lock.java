package org.attune.store.own;

import java.util.List;
import java.util.Optional;

import org.attune.store.access.Asker;
import org.attune.store.audit.Act;
import org.attune.store.keys.Cell;
import org.attune.store.keys.Chance;
import org.attune.store.keys.OwnKey;
import org.attune.store.keys.OwnKey.Locked;
import org.attune.store.keys.RecoveryCode;
import org.attune.store.sql.Row;
import org.attune.store.sql.Work;

/// What stands before somebody's reflection store: its key in one envelope that the passphrase opens, and in another that the
/// recovery code opens.
///
/// @param keyId what the key is called
/// @param byPassphrase the key for whoever knows the passphrase
/// @param codes the key for whoever has the recovery code; none where there is no code yet
record Lock(String keyId, Locked byPassphrase, List<Locked> codes) {

    Lock {
        codes = List.copyOf(codes);
    }

    static Lock of(Asker.Member owner, OwnKey key, String passphrase, String code) {
        return new Lock(key.id(), key.lock(cell(owner, "envelope"), passphrase),
                List.of(key.lock(cell(owner, "recovery"), RecoveryCode.plain(code).orElseThrow())));
    }

    static Optional<Lock> find(Act act, Asker.Member owner) {
        return act.work().find("select * from private_key where person_id = ?", Lock::of, owner.personId());
    }

    private static Lock of(Row row) {
        return new Lock(row.text("key_id"), new Locked(row.text("salt"), row.text("envelope")),
                row.isEmpty("recovery")
                        ? List.of()
                        : List.of(new Locked(row.text("recovery_salt"), row.text("recovery"))));
    }

    /// The key for whoever has the recovery code.
    Optional<Locked> byCode() {
        return codes.stream().findFirst();
    }

    /// Keeps it, in place of an earlier one.
    void keep(Act act, Asker.Member owner) {
        Object salt = byCode().<Object>map(Locked::salt).orElse(Work.NOTHING);
        Object recovery = byCode().<Object>map(Locked::envelope).orElse(Work.NOTHING);
        act.work().change("insert into private_key (person_id, salt, envelope, key_id, recovery_salt, recovery) "
                + "values (?, ?, ?, ?, ?, ?) on conflict (person_id) do update set salt = excluded.salt, "
                + "envelope = excluded.envelope, key_id = excluded.key_id, recovery_salt = excluded.recovery_salt, "
                + "recovery = excluded.recovery", owner.personId(), byPassphrase.salt(), byPassphrase.envelope(), keyId,
                salt, recovery);
    }

    /// The key, for whoever knows the passphrase.
    Optional<OwnKey> open(Asker.Member owner, String passphrase, Chance chance) {
        return OwnKey.unlock(cell(owner, "envelope"), keyId, byPassphrase, passphrase, chance);
    }

    /// The key, for whoever has the recovery code.
    Optional<OwnKey> recover(Asker.Member owner, String typed, Chance chance) {
        return RecoveryCode.plain(typed).flatMap(code -> byCode()
                .flatMap(locked -> OwnKey.unlock(cell(owner, "recovery"), keyId, locked, code, chance)));
    }

    private static Cell cell(Asker.Member owner, String column) {
        return new Cell("private_key", owner.personId(), column);
    }
}
