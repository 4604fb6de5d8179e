/// The database, SQLite or PostgreSQL: transactions, statements, migrations. The only package that sees JDBC.
@NullMarked
package org.attune.store.sql;

import org.jspecify.annotations.NullMarked;
