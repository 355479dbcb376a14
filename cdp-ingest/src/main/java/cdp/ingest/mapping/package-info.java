/** From what each kind of SDK sends to the canonical event. */
@NullMarked
package cdp.ingest.mapping;

import org.jspecify.annotations.NullMarked;
