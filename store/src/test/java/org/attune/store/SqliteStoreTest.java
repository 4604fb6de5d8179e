package org.attune.store;

import org.attune.store.audit.AuditContract;
import org.attune.store.people.PeopleContract;
import org.junit.jupiter.api.Nested;

/// Every contract of the store, kept by SQLite.
class SqliteStoreTest {

    @Nested
    class KeepsPeople extends PeopleContract {
        @Override
        protected Backend backend() {
            return Backend.SQLITE;
        }
    }

    @Nested
    class KeepsTheAudit extends AuditContract {
        @Override
        protected Backend backend() {
            return Backend.SQLITE;
        }
    }
}
