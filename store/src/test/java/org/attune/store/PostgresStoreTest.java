package org.attune.store;

import org.attune.store.audit.AuditContract;
import org.attune.store.people.PeopleContract;
import org.junit.jupiter.api.Nested;

/// Every contract of the store, kept by PostgreSQL.
class PostgresStoreTest {

    @Nested
    class KeepsPeople extends PeopleContract {
        @Override
        protected Backend backend() {
            return Backend.POSTGRESQL;
        }
    }

    @Nested
    class KeepsTheAudit extends AuditContract {
        @Override
        protected Backend backend() {
            return Backend.POSTGRESQL;
        }
    }
}
