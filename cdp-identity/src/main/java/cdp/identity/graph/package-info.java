/** Who is who: pure resolution of a batch, its tables, and the hop that lands it. */
@NullMarked
package cdp.identity.graph;

import org.jspecify.annotations.NullMarked;
