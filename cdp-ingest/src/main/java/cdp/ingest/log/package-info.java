/** The road to Kafka. */
@NullMarked
package cdp.ingest.log;

import org.jspecify.annotations.NullMarked;
