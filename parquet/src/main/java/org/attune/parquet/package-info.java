/// Parquet files as tables of scores, by way of an embedded DuckDB.
@NullMarked
package org.attune.parquet;

import org.jspecify.annotations.NullMarked;
