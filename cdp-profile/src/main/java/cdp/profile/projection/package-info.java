/**
 * The columnar projection: fed from {@code cdp.resolved}, rebuilt from PostgreSQL, asked about many people. The only opener of
 * the DuckDB file.
 */
@NullMarked
package cdp.profile.projection;

import org.jspecify.annotations.NullMarked;
